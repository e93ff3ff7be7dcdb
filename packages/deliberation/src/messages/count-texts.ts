import type { CountCode, TextPairs } from './codes';

/** Sentences about the count of a vote; zh-CN first. */
export const counts: TextPairs<CountCode> = {
  'deliberation.quorum-heads-met': [
    '参与表决人数 {have}/{of}，至少需 {least}，达到',
    'Heads taking part: {have} of {of}, at least {least} needed: reached',
  ],
  'deliberation.quorum-heads-short': [
    '参与表决人数 {have}/{of}，至少需 {least}，未达到',
    'Heads taking part: {have} of {of}, at least {least} needed: not reached',
  ],
  'deliberation.quorum-area-met': [
    '参与表决面积 {have:m2}/{of:m2} 平方米，至少需 {least:m2}，达到',
    'Area taking part: {have:m2} of {of:m2} m², at least {least:m2} needed: reached',
  ],
  'deliberation.quorum-area-short': [
    '参与表决面积 {have:m2}/{of:m2} 平方米，至少需 {least:m2}，未达到',
    'Area taking part: {have:m2} of {of:m2} m², at least {least:m2} needed: not reached',
  ],
  'deliberation.majority-heads-met': [
    '同意人数 {have}/{of}，至少需 {least}，达到',
    'Heads in favour: {have} of {of}, at least {least} needed: reached',
  ],
  'deliberation.majority-heads-short': [
    '同意人数 {have}/{of}，至少需 {least}，未达到',
    'Heads in favour: {have} of {of}, at least {least} needed: not reached',
  ],
  'deliberation.majority-area-met': [
    '同意面积 {have:m2}/{of:m2} 平方米，至少需 {least:m2}，达到',
    'Area in favour: {have:m2} of {of:m2} m², at least {least:m2} needed: reached',
  ],
  'deliberation.majority-area-short': [
    '同意面积 {have:m2}/{of:m2} 平方米，至少需 {least:m2}，未达到',
    'Area in favour: {have:m2} of {of:m2} m², at least {least:m2} needed: not reached',
  ],
  'deliberation.passed': ['按“{rule}”，表决通过', 'Passed by: {rule}'],
  'deliberation.no-quorum': [
    '按“{rule}”，参与人数或面积未达法定比例，表决不成立',
    'No decision, too few took part: {rule}',
  ],
  'deliberation.not-carried': ['按“{rule}”，同意人数或面积未达法定比例，未通过', 'Not carried: {rule}'],
  'deliberation.objected': ['按“{rule}”，有异议，未通过', 'Not passed, there are objections: {rule}'],
};
