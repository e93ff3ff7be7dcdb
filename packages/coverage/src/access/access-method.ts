import { CodedError, isHolder } from '@community1373/base/diagnostics';
import { nearestOf } from '../points/check-metric';
import type { Zones } from '../catchment/reach-sums';

/** A distance zone and its weight: metres (seconds) up to and including `upTo`. */
export interface DecayZone {
  /** Outer limit of the zone in metres (seconds), included. */
  readonly upTo: number;
  /** Weight of the zone, above 0. */
  readonly weight: number;
}

/**
 * The distance decay of access. `2SFCA`: none within the radius (Luo and Wang 2003). `E2SFCA`: by zones (Luo and Qi 2009).
 * `3SFCA`: by zones, and demand is split among the providers in reach by the same weights (Wan, Zou and Sternberg 2012).
 */
export type AccessMethod =
  | {
      /** Two-step floating catchments without distance decay. */
      readonly kind: '2SFCA';
    }
  | {
      /** Enhanced floating catchments, with decay by zones. */
      readonly kind: 'E2SFCA';
      /** Zones, the nearest first; the last ends at the radius. */
      readonly zones: readonly DecayZone[];
    }
  | {
      /** Three-step floating catchments, with decay by zones and competition among providers. */
      readonly kind: '3SFCA';
      /** Zones, the nearest first; the last ends at the radius. */
      readonly zones: readonly DecayZone[];
    };

/**
 * Returns the zones of a method in steps; the last must end at the radius. Throws `coverage.access-method` for an unknown method and
 * `coverage.zones` for zones that do not rise or have no weight.
 */
export const zonesOf = (method: AccessMethod, radius: number, unit: number): Zones => {
  const kinds = ['2SFCA', 'E2SFCA', '3SFCA'] as const;
  if (!isHolder(method)) throw new CodedError('coverage.access-method', method);
  if (!kinds.includes(method.kind))
    throw new CodedError('coverage.access-method', { kind: method.kind, nearest: nearestOf(method.kind, kinds) });
  const zones = method.kind === '2SFCA' ? [{ upTo: radius, weight: 1 }] : method.zones;
  if (
    !Array.isArray(zones) ||
    !zones.every((zone) => isHolder(zone) && typeof zone.upTo === 'number' && typeof zone.weight === 'number')
  )
    throw new CodedError('coverage.zones', zones);
  const rising = zones.every(
    ({ upTo, weight }, i) => upTo > (zones[i - 1]?.upTo ?? -1) && weight > 0 && Number.isFinite(weight),
  );
  if (!rising || zones.at(-1)?.upTo !== radius) throw new CodedError('coverage.zones', zones);
  return { upTo: zones.map(({ upTo }) => Math.round(upTo * unit)), weight: zones.map(({ weight }) => weight) };
};

/** Returns the zones with squared weights: in 3SFCA each pair counts by its share, which contains the weight a second time. */
export const squaredZones = ({ upTo, weight }: Zones): Zones => ({ upTo, weight: weight.map((w) => w * w) });
