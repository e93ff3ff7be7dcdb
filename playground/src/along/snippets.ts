import type { CivilDate } from '@community1373/base/calendar';
import type { Locale } from '@community1373/base/explain';
import type { ViewName } from '../frame/route';
import type { Trail } from '../session/protocol';
import { modificationsOn, type WantedVariant, writtenName } from '../session/wanted-variant';

/** The state that the code snippets depend on. */
export interface SnippetContext {
  readonly view: ViewName;
  readonly part: string | undefined;
  readonly locale: Locale;
  readonly today: CivilDate;
  /** The local time for which variants are compared. */
  readonly asOf: string;
  readonly trail: Trail;
  readonly variants: readonly WantedVariant[];
  readonly levyId: string | undefined;
  /** The file name under which the scenario is exported. */
  readonly fileName: string;
}

/** Length in characters above which the edits are not written out and the scenario is read from its file instead. */
const longestPatches = 3000;

interface Call {
  /** Imported names by module. */
  readonly imports: Readonly<Record<string, readonly string[]>>;
  readonly lines: readonly string[];
}

const core = '@community1373/core';
const whatIf = `${core}/what-if`;
const views = `${core}/views`;

/** Returns the code that creates or loads the current scenario. */
const scenarioLines = ({ trail, fileName, locale }: SnippetContext): Call => {
  const patches = trail.patches.map((patch) => JSON.stringify(patch));
  if (trail.fromSample && patches.join('').length <= longestPatches)
    return {
      imports: {
        [core]: ['adopt', 'plan', ...(patches.length > 0 ? ['applyPatches'] : [])],
        '@community1373/core/sample': ['sampleScenario'],
      },
      lines: [
        'const sample = sampleScenario();',
        "const planned = await plan(sample, { seed: '1373' });",
        `const ${patches.length > 0 ? 'opened' : 'scenario'} = planned.ok ? adopt(sample, planned.value).next : sample;`,
        ...(patches.length > 0
          ? [
              'const edited = applyPatches(opened, [',
              ...patches.map((patch) => `  ${patch},`),
              ']);',
              'const scenario = edited?.next ?? opened;',
            ]
          : []),
      ],
    };
  return {
    imports: { 'node:fs/promises': ['readFile'], '@community1373/exchange/json': ['readScenarioJson'] },
    lines: [
      locale === 'en'
        ? '// The file as taken along with sensitive data; a masked one gives the figures of a copy without it.'
        : '// 导出时勾选了“含敏感信息”的文件；脱敏的文件得到的是副本的数字。',
      `const read = await readScenarioJson(await readFile(${JSON.stringify(fileName)}));`,
      "if (!read.ok) throw new Error('the file is no scenario');",
      'const scenario = read.value;',
    ],
  };
};

const levyCalls = ({ part, levyId = '', locale, today }: SnippetContext): Call => {
  const id = JSON.stringify(levyId);
  if (part === 'rules')
    return {
      imports: { [whatIf]: ['compareLevyRules'] },
      lines: [
        `const compared = compareLevyRules(scenario, ${id});`,
        `if (compared.ok) for (const { name, outcome } of compared.value) console.log(name['${locale}'], outcome?.largest.fen);`,
      ],
    };
  if (part === 'notice')
    return {
      imports: { '@community1373/exchange/notice': ['createLevyNotice', 'noticeText'] },
      lines: [
        `const notice = createLevyNotice(scenario, ${id}, { on: '${today}', locale: '${locale}' });`,
        'if (notice.ok) console.log(noticeText(notice.value));',
      ],
    };
  return {
    imports: { [core]: ['assess'] },
    lines: [
      'const { levies } = assess(scenario);',
      `for (const { householdId, share } of levies.find(({ levyId }) => levyId === ${id})?.shares ?? []) console.log(householdId, share);`,
    ],
  };
};

const callOf = (context: SnippetContext): Call | undefined => {
  const { view, part, locale, today, asOf, variants } = context;
  switch (view) {
    case 'reach':
      return {
        imports: { [core]: ['assess'] },
        lines: [
          'const { coverages } = assess(scenario);',
          `for (const { name, unit, numerator, denominator } of coverages) console.log(name['${locale}'], numerator, denominator, unit);`,
        ],
      };
    case 'grid':
      return {
        imports: { [views]: ['gridTable'] },
        lines: [
          'const { rows } = gridTable(scenario);',
          'for (const { name, covered, required } of rows) console.log(name, covered, required);',
        ],
      };
    case 'roster':
      return {
        imports: { [core]: ['assess'] },
        lines: [
          'const { roster } = assess(scenario);',
          'console.log(roster?.filled.numerator, roster?.filled.denominator, roster?.openBound, roster?.hardViolations);',
        ],
      };
    case 'costs':
      return context.levyId === undefined ? undefined : levyCalls(context);
    case 'matters':
      return {
        imports: { [views]: ['mattersBoard'] },
        lines: [
          `const { rate } = mattersBoard(scenario, '${today}T12:00');`,
          'console.log(rate.resolved, rate.closed, rate.open);',
        ],
      };
    case 'linkage':
      return {
        imports: { [views]: ['linkageBoard'] },
        lines: [
          `const board = linkageBoard(scenario, '${today}');`,
          'console.log(board?.progress.response.numerator, board?.progress.response.denominator);',
        ],
      };
    case 'model':
      return {
        imports: {},
        lines: [`for (const { id, name } of scenario.model.posts) console.log(id, name['${locale}']);`],
      };
    case 'whatif': {
      const wanted = variants.map((variant) => ({
        id: variant.id,
        name: writtenName(variant),
        modifications: modificationsOn(variant),
      }));
      if (wanted.length === 0)
        return {
          imports: { [core]: ['assess'], [whatIf]: ['listIndicators'] },
          lines: [
            `for (const { name, value } of listIndicators(assess(scenario))) console.log(name['${locale}'], value);`,
          ],
        };
      return {
        imports: { [whatIf]: ['compare'] },
        lines: [
          'const { figures } = compare(scenario, [',
          ...wanted.map(
            ({ id, name, modifications }) =>
              `  { id: ${JSON.stringify(id)}, name: ${JSON.stringify(name)}, base: scenario.id, modifications: ${JSON.stringify(modifications)} },`,
          ),
          `], { now: '${asOf}' });`,
          `for (const { name, base, variants: [first] } of figures) if (first?.verdict !== 'same') console.log(name['${locale}'], base, first?.value);`,
        ],
      };
    }
    case 'files':
      if (part === 'take')
        return {
          imports: { '@community1373/exchange/xlsx': ['writeXlsx'] },
          lines: [
            `const workbook = await writeXlsx(scenario, { locale: '${locale}', guide: true });`,
            'if (workbook.ok) console.log(workbook.value.length);',
          ],
        };
      return { imports: { [core]: ['fingerprint'] }, lines: ['console.log(scenario.name, fingerprint(scenario));'] };
    default:
      return undefined;
  }
};

/** Returns the program behind the current view, ready to be pasted into a module; undefined for a view without one. */
export const snippetOf = (context: SnippetContext): string | undefined => {
  const call = callOf(context);
  if (call === undefined) return undefined;
  const scenario = scenarioLines(context);
  const modules = new Map<string, Set<string>>();
  for (const { imports } of [scenario, call])
    for (const [module, names] of Object.entries(imports))
      modules.set(module, new Set([...(modules.get(module) ?? []), ...names]));
  const imports = [...modules].map(([module, names]) => `import { ${[...names].sort().join(', ')} } from '${module}';`);
  return [...imports, '', ...scenario.lines, '', ...call.lines, ''].join('\n');
};
