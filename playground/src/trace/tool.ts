/** What a press on the picture does. */
export const tools = ['scale', 'anchor', 'outline', 'box', 'select'] as const;

export type Tool = (typeof tools)[number];
