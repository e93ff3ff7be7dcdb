import type { RosterAssessment } from '@community1373/core/assessment';
import { useBaseline } from '../figures/comparison';
import { Difference } from '../figures/difference';
import { RatioBar } from '../figures/ratio-bar';
import { writeRatio } from '../figures/units';
import { useLanguage } from '../preferences/language';
import type { NamedPart } from '../session/view';
import styles from './roster.module.css';

interface PostFiguresProps {
  readonly roster: RosterAssessment;
  readonly posts: readonly NamedPart[];
}

/** Filled of wanted places, by post. */
export const PostFigures = ({ roster, posts }: PostFiguresProps) => {
  const language = useLanguage();
  const { local, number } = language;
  const before = useBaseline()?.roster;
  return (
    <ul className={styles.posts}>
      {roster.byPost.map(({ id, numerator, denominator, ratio }) => {
        const name = posts.find((post) => post.id === id)?.name;
        return (
          <li key={id} data-testid={`post-${id}`}>
            <span>{name === undefined ? id : local(name)}</span>
            <span className={styles.postFigure}>
              <Difference
                now={numerator}
                before={before?.byPost.find((post) => post.id === id)?.numerator}
                write={number}
              />{' '}
              {number(numerator)} / {number(denominator)} <b>{writeRatio(language, ratio)}</b>
            </span>
            <RatioBar ratio={ratio} />
          </li>
        );
      })}
    </ul>
  );
};
