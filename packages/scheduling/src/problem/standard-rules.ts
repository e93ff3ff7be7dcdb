import type { RosterRule } from './roster-rule';

const regulation = '志愿服务条例 Regulations on Volunteer Service (2017)';

/**
 * Returns the usual rules of a roster of volunteers (常用排班规则), as a starting point: hard are post, consent, availability, skills, licences and insurance
 * (as required by the regulation on volunteer service: nobody is assigned without consent, tasks suit skill and training, dangerous ones are insured), no
 * two shifts at once, eight hours of rest, the minutes that each person offers per week, and the minimum and maximum of each shift; places wanted beyond
 * the minimum cost 1000 each.
 *
 * @example
 * import { standardRules } from '@community1373/scheduling';
 * standardRules().map(({ kind }) => kind);
 * // => ['post', 'consent', 'availability', 'skill', 'licence', 'insurance', 'overlap', 'rest', 'load', 'cover', 'cover', 'cover']
 */
export const standardRules = (): readonly RosterRule[] => [
  { id: 'post', kind: 'post', weight: 'hard' },
  { id: 'consent', kind: 'consent', weight: 'hard', source: regulation },
  { id: 'availability', kind: 'availability', weight: 'hard' },
  { id: 'skill', kind: 'skill', weight: 'hard', source: regulation },
  { id: 'licence', kind: 'licence', weight: 'hard', source: regulation },
  { id: 'insurance', kind: 'insurance', weight: 'hard', source: regulation },
  { id: 'overlap', kind: 'overlap', weight: 'hard' },
  { id: 'rest', kind: 'rest', weight: 'hard', minutes: 480 },
  { id: 'weekly-offer', kind: 'load', weight: 'hard', per: 'week', of: 'minutes', max: 'own' },
  { id: 'minimum', kind: 'cover', weight: 'hard', level: 'minimum' },
  { id: 'no-more-than-wanted', kind: 'cover', weight: 'hard', level: 'maximum' },
  { id: 'cover', kind: 'cover', weight: 1000, level: 'wanted' },
];
