// Assesses a synthetic district completely, and again after a station was moved: milliseconds of wall-clock time, and of processor time (the time on
// an otherwise idle machine; helper threads of the garbage collector count too).
//   npm run -s bench -- scenario [--households 100000] [--runs 5]
import { parseArgs } from 'node:util';
import { assess, createAssessor, moveStation, type Scenario } from '@community1373/core';
import { districtModel, sampleDistrict, sampleScenario } from '@community1373/core/sample';
import type { Bench } from './index';

const round = (value: number): number => Math.round(value * 10) / 10;
const middle = (values: readonly number[]): number =>
  round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0);

/** A district with the sample's services, duties and calendar, without its matters, linkage and ways. */
const districtScenario = (households: number): Scenario => {
  const { services: _services, levies: _levies, ...rest } = sampleScenario();
  return {
    ...rest,
    model: districtModel,
    community: sampleDistrict({ households }),
    services: [],
    levies: [],
    matters: [],
    linkage: [],
    paths: [],
    seatedDays: [],
  };
};

const timed = <T>(work: () => T): readonly [T, number, number] => {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(cpu);
  return [value, performance.now() - start, (user + system) / 1000];
};

/** Runs the benchmark of `assess` and of an assessor that follows edits. The result after each move is compared with a full run at the end. */
export const run: Bench = async (args) => {
  const { values } = parseArgs({
    args: [...args],
    options: { households: { type: 'string' }, runs: { type: 'string' } },
  });
  const runs = Number(values.runs ?? 5);
  let scenario = districtScenario(Number(values.households ?? 100_000));
  const full: number[] = [];
  const fullCpu: number[] = [];
  for (let i = 0; i < runs; i += 1) {
    const [, spent, cpu] = timed(() => assess(scenario));
    full.push(spent);
    fullCpu.push(cpu);
  }
  const follow = createAssessor();
  follow(scenario);
  const moves: number[] = [];
  const movesCpu: number[] = [];
  let after = follow(scenario);
  for (let i = 0; i < runs * 4; i += 1) {
    const station = scenario.community.stations[(i * 37) % scenario.community.stations.length];
    if (station === undefined) break;
    const [east, north] = station.position;
    const next = moveStation(scenario, station.id, [east + 0.001 * (1 + (i % 3)), north - 0.001]).next;
    const [assessment, spent, cpu] = timed(() => follow(next));
    moves.push(spent);
    movesCpu.push(cpu);
    scenario = next;
    after = assessment;
  }
  const [whole] = timed(() => assess(scenario));
  return {
    households: scenario.community.households.length,
    volunteers: scenario.community.volunteers.length,
    stations: scenario.community.stations.length,
    needs: scenario.community.needs.length,
    figures: whole.coverages.map(({ coverageId, numerator, denominator }) => [coverageId, numerator, denominator]),
    findings: whole.findings.length,
    fullMs: middle(full),
    fullFirstMs: round(full[0] ?? 0),
    fullBestMs: round(Math.min(...full)),
    fullCpuMs: middle(fullCpu),
    moveMs: middle(moves),
    moveBestMs: round(Math.min(...moves)),
    moveCpuMs: middle(movesCpu),
    moveWorstMs: round(Math.max(...moves)),
    equalsFullRun: JSON.stringify(after) === JSON.stringify(whole),
  };
};
