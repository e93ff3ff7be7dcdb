/**
 * The time zones that are written in full: those without summer time, whose rule is one line. A calendar program takes any other zone by its IANA name from
 * its own tables, as all of them do, and `Asia/Shanghai` is what this project is for.
 */
const fixedOffsets: Readonly<Record<string, { readonly offset: string; readonly name: string }>> = {
  'Asia/Shanghai': { offset: '+0800', name: 'CST' },
  'Asia/Urumqi': { offset: '+0600', name: 'XJT' },
  'Asia/Hong_Kong': { offset: '+0800', name: 'HKT' },
  'Asia/Macau': { offset: '+0800', name: 'CST' },
  'Asia/Taipei': { offset: '+0800', name: 'CST' },
  'Asia/Singapore': { offset: '+0800', name: 'SGT' },
  UTC: { offset: '+0000', name: 'UTC' },
};

/** The lines of the zone's own component; none for a zone that is known by its name only. */
export const timeZoneLines = (zone: string): readonly string[] => {
  const fixed = Object.hasOwn(fixedOffsets, zone) ? fixedOffsets[zone] : undefined;
  if (fixed === undefined) return [];
  const { offset, name } = fixed;
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, 'BEGIN:STANDARD', 'DTSTART:19920101T000000', `TZOFFSETFROM:${offset}`, `TZOFFSETTO:${offset}`, `TZNAME:${name}`, 'END:STANDARD', 'END:VTIMEZONE'];
};
