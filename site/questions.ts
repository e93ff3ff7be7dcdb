import type { SiteLocale } from './pages';

/** A question as somebody types it who does not know the library, and the beginnings of the places that answer it. */
export interface ReaderQuestion {
  readonly question: string;
  readonly answers: readonly string[];
}

/** Twenty questions of a fresh reader in each language; places are paths of the site without its language and without `.html`. */
export const readerQuestions: Readonly<Record<SiteLocale, readonly ReaderQuestion[]>> = {
  en: [
    {
      question: 'how do I say that somebody only comes on mornings?',
      answers: ['i-want-to#say-that-somebody-only', 'kinds/roster-rules#availability'],
    },
    { question: 'what does gap mean?', answers: ['i-want-to#know-what-gap', 'siting#what-a-result-says'] },
    { question: 'how do I add a level?', answers: ['i-want-to#add-a-level', 'adapting'] },
    {
      question: 'volunteer is on holiday for two weeks',
      answers: ['i-want-to#say-that-somebody-is-away', 'quick-starts/scheduling'],
    },
    {
      question: 'never two days in a row',
      answers: ['kinds/roster-rules#consecutive', 'i-want-to#limit-how-often', 'quick-starts/scheduling'],
    },
    {
      question: 'at most two shifts per week',
      answers: ['kinds/roster-rules#load', 'i-want-to#limit-how-often', 'quick-starts/scheduling'],
    },
    { question: 'somebody did not show up, fix the roster', answers: ['i-want-to#mend-a-roster', 'scheduling#repair'] },
    {
      question: 'why is this volunteer not assigned?',
      answers: ['i-want-to#know-why-a-volunteer', 'scheduling#explanations'],
    },
    {
      question: 'the roster is infeasible, which rules conflict?',
      answers: ['i-want-to#know-why-no-roster', 'scheduling#explanations', 'scheduling#what-is-proven'],
    },
    {
      question: 'walking distance for wheelchair users',
      answers: ['i-want-to#measure-for-wheelchairs', 'coverage#the-service-circle'],
    },
    { question: 'where should we put a new station?', answers: ['i-want-to#find-the-best-place', 'siting'] },
    {
      question: 'ground floor pays half of the pump',
      answers: ['quick-starts/apportionment', 'kinds/cost-rules#floor'],
    },
    {
      question: 'a household refuses to pay',
      answers: [
        'i-want-to#know-what-happens-when-somebody-refuses',
        'quick-starts/apportionment',
        'apportionment#law',
        'kinds/modifications#refuse-payment',
      ],
    },
    {
      question: 'give back the money that was not spent',
      answers: ['i-want-to#refund', 'apportionment#settlement', 'guides/building-9', 'quick-starts/apportionment'],
    },
    {
      question: 'did the vote pass and who is missing',
      answers: [
        'i-want-to#count-a-vote',
        'deliberation#votes',
        'guides/building-9#the-vote',
        'quick-starts/deliberation',
      ],
    },
    {
      question: 'import an excel list with our own columns',
      answers: [
        'i-want-to#read-a-spreadsheet',
        'exchange#tables-as-offices',
        'quick-starts/exchange',
        'start/analyst#read-your-tables',
        'guides/your-own-tables',
      ],
    },
    {
      question: 'are names of residents stored?',
      answers: ['questions', 'i-want-to#keep-names', 'limits-of-data#left-out', 'security'],
    },
    { question: 'coverage.exchanged', answers: ['kinds/diagnostics#coverage', 'start/developer#read-a-problem'] },
    {
      question: 'repairRoster',
      answers: ['api/scheduling/repair#repairroster', 'i-want-to#mend-a-roster', 'scheduling'],
    },
    { question: 'which node and typescript versions are supported?', answers: ['versions'] },
  ],
  'zh-CN': [
    {
      question: '志愿者只能上午来怎么写',
      answers: ['i-want-to#写明某人只能上午来', 'kinds/roster-rules#availability'],
    },
    { question: 'gap 是什么意思', answers: ['i-want-to#知道-gap', 'siting#结果说明什么'] },
    { question: '怎么增加一个层级', answers: ['i-want-to#增加层级', 'adapting'] },
    { question: '有人请假两周怎么办', answers: ['i-want-to#写明某人请假', 'quick-starts/scheduling'] },
    {
      question: '不能连续两天值班',
      answers: ['kinds/roster-rules#consecutive', 'i-want-to#限制一个人', 'quick-starts/scheduling'],
    },
    {
      question: '每周最多排两班',
      answers: ['kinds/roster-rules#load', 'i-want-to#限制一个人', 'quick-starts/scheduling'],
    },
    {
      question: '志愿者没来，怎么补班',
      answers: ['i-want-to#有人没来', 'scheduling#修补', 'scheduling#说明理由', 'i-want-to#知道为什么是这个人'],
    },
    { question: '为什么没有排他', answers: ['i-want-to#知道为什么', 'scheduling#说明理由'] },
    {
      question: '排不出班，哪些规则冲突',
      answers: ['i-want-to#知道为什么排不出', 'scheduling#说明理由', 'scheduling#哪些得到证明'],
    },
    {
      question: '轮椅老人步行距离怎么算',
      answers: ['i-want-to#按轮椅', 'coverage#服务圈', 'kinds/coverage-kinds#paths'],
    },
    { question: '新服务站建在哪里好', answers: ['i-want-to#为服务站选址', 'siting', 'quick-starts/coverage'] },
    { question: '一楼少交一半水泵费', answers: ['quick-starts/apportionment', 'kinds/cost-rules#floor'] },
    {
      question: '有一户不肯交钱',
      answers: [
        'i-want-to#知道有人拒交',
        'quick-starts/apportionment',
        'questions',
        'apportionment#法律',
        'guides/building-10',
      ],
    },
    {
      question: '剩下的钱怎么退',
      answers: ['i-want-to#退还预收款', 'apportionment#结算', 'quick-starts/apportionment', 'guides/building-9'],
    },
    {
      question: '表决通过了没有，还差几户',
      answers: ['deliberation#计票', 'i-want-to#计票', 'guides/building-9', 'quick-starts/deliberation'],
    },
    {
      question: '导入自己的 Excel 花名册',
      answers: [
        'i-want-to#读入列名自定',
        'exchange#单位现有的表',
        'quick-starts/exchange',
        'start/analyst#读入表格',
        'guides/your-own-tables',
      ],
    },
    {
      question: '会不会保存居民姓名',
      answers: ['questions', 'i-want-to#不让姓名', 'limits-of-data#有意不写', 'security'],
    },
    { question: 'coverage.exchanged 是什么错误', answers: ['kinds/diagnostics#覆盖', 'start/developer#读懂问题提示'] },
    { question: '低保户免交', answers: ['quick-starts/apportionment', 'i-want-to#减免某户', 'apportionment'] },
    { question: '支持哪个版本的 Node', answers: ['versions', 'start/developer#安装一个包'] },
  ],
};
