import { toHalfWidth } from './width';

const totals =
  /^(?:本页|本表|以上|全部|各项)?(?:合计|小计|总计|共计|累计|总和|合共)(?:$|[(:\d])|^共\d{1,9}(?:人|户|名|位|条|项|个|家|套|栋|幢|件|次|处|行)(?:$|[(,，。;；])|^(?:sub|grand)?total(?:$|[(:\d])/;
const notes =
  /^(?:注|备注|说明|附注|附|填表说明|填报说明|注意|注意事项|填表人|制表人|填报人|审核人|复核人|负责人|经办人|填表日期|填报日期|制表日期|制表|审核|填报单位|单位盖章|联系电话|remarks?|notes?)\d{0,2}(?:\(.{1,12}\))?:|^※/;

/** True for a text at the beginning of a row that is not a record: a total, a note, the person who filled the sheet in. */
export const isRemark = (text: string): boolean => {
  const key = toHalfWidth(text.slice(0, 64)).replace(/\s/g, '').toLowerCase();
  return totals.test(key) || notes.test(key);
};
