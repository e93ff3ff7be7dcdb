import { wordKey } from '../../cells/dashes';
import type { Plain } from '../../sheets/document';
import type { KindReader, ReadContext } from './kind-reader';
import { postsReader } from './post-words';
import { sheetOfRecords } from './table-records';

// Endings of the names of organisations: a name of a person in the wrong column is none.
const organisationWord =
  /(?:协会|学会|商会|联合会|促进会|志愿会|基金会|研究会|理事会|合作社|互助社|书画社|艺术团|合唱团|服务团|服务队|志愿队|中心|服务站|工作站|工作室|俱乐部|联盟|公司|医院|诊所|学校|幼儿园|事务所|组织|association|centre|center|society|club)$/;

/** Reads social organisations, each known by its name. */
export const organisationsReader = (context: ReadContext): KindReader => {
  const known = new Map(
    context.base.community.organisations.map((one): [string, typeof one] => [wordKey(one.name), one]),
  );
  const postsOf = postsReader(context.base.model);
  const records = new Map<string, Plain>();
  return {
    read: (row) => {
      const name = row.text('organisation') ?? '';
      const before = known.get(wordKey(name));
      if (
        before === undefined &&
        (!organisationWord.test(name.toLowerCase().replace(/\d{1,4}$/, '')) || /\d{5}/.test(name) || name.length > 64)
      )
        return row.leaveOut('exchange.mapping-organisation', 'organisation');
      const posts = postsOf(row, 'posts');
      if (posts === undefined) return undefined;
      const count = /^\d{1,5}$/.exec(row.text('capacity') ?? '');
      if (row.cell('capacity') !== undefined && count === null)
        return row.leaveOut('exchange.mapping-capacity', 'capacity');
      const status = row.text('status');
      const isRegistered =
        status !== undefined && /登记|注册|registered/i.test(status) && !/未登记|未注册/.test(status);
      const isFiled = status !== undefined && /备案|filed/i.test(status);
      if (status !== undefined && !isRegistered && !isFiled) row.warn('exchange.mapping-status', 'status');
      row.take();
      records.set(wordKey(name), {
        ...(before ?? { name, capacity: 0, posts: [], status: 'filed' }),
        ...(posts.length > 0 ? { posts } : {}),
        ...(count === null ? {} : { capacity: Number(count[0]) }),
        ...(status === undefined ? {} : { status: isRegistered && !isFiled ? 'registered' : 'filed' }),
      });
      return undefined;
    },
    finish: () => sheetOfRecords(context, 'organisations', [...records.values()]),
  };
};
