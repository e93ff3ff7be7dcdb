// Who is reached, and what one volunteer fewer changes; the history undoes it.
import { assess, commitEdit, createHistory, removeVolunteer, undo } from '@community1373/core';
import { sampleScenario } from '@community1373/core/sample';
import { useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';

const App = () => {
  const [history, setHistory] = useState(() => createHistory(sampleScenario()));
  const { coverages } = useMemo(() => assess(history.present), [history]);
  const [first] = history.present.community.volunteers;
  return (
    <main>
      <ul>
        {coverages.map(({ coverageId, name, numerator, denominator }) => (
          <li key={coverageId} data-coverage={coverageId}>
            {name['zh-CN']} <span>{`${numerator} / ${denominator}`}</span>
          </li>
        ))}
      </ul>
      <button id="remove" onClick={() => setHistory(commitEdit(history, removeVolunteer(history.present, first.id)))}>
        减一名志愿者（{first.id}）
      </button>
      <button id="undo" onClick={() => setHistory(undo(history))}>
        撤销
      </button>
    </main>
  );
};

createRoot(document.querySelector('#root')).render(<App />);
