import type { RosterShift } from '@community1373/core/assessment';
import { writeDate } from '../figures/civil-date';
import type { Language } from '../preferences/language';
import type { Subject } from '../session/view';

/** Returns the name of a post; its id where the model does not have the post. */
export const postName = ({ local }: Language, subject: Subject, postId: string): string => {
  const post = subject.posts.find(({ id }) => id === postId);
  return post === undefined ? postId : local(post.name);
};

/** Returns a short name of a shift: day, start, post. */
export const shiftName = (language: Language, subject: Subject, { date, start, postId }: RosterShift): string =>
  `${writeDate(date, 'short', language.locale)} ${start} ${postName(language, subject, postId)}`;
