// Who is reached, and what one volunteer fewer changes; the history undoes it.
import { assess, commitEdit, removeVolunteer, createHistory, undo } from '@community1373/core';
import { sampleScenario } from '@community1373/core/sample';
import { computed, createApp, h, shallowRef } from 'vue';

createApp({
  setup() {
    // A scenario is immutable: a shallow reference is enough, and a deep one would wrap a hundred thousand records.
    const history = shallowRef(createHistory(sampleScenario()));
    const coverages = computed(() => assess(history.value.present).coverages);
    const remove = (id) => {
      history.value = commitEdit(history.value, removeVolunteer(history.value.present, id));
    };
    return () => {
      const [first] = history.value.present.community.volunteers;
      return h('main', [
        h(
          'ul',
          coverages.value.map(({ coverageId, name, numerator, denominator }) =>
            h('li', { key: coverageId, 'data-coverage': coverageId }, [
              `${name['zh-CN']} `,
              h('span', `${numerator} / ${denominator}`),
            ]),
          ),
        ),
        h('button', { id: 'remove', onClick: () => remove(first.id) }, `减一名志愿者（${first.id}）`),
        h(
          'button',
          {
            id: 'undo',
            onClick: () => {
              history.value = undo(history.value);
            },
          },
          '撤销',
        ),
      ]);
    };
  },
}).mount('#root');
