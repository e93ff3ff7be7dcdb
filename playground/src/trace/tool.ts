/** The drawing tools, which determine the effect of a press on the picture. */
export const tools = ['scale', 'anchor', 'outline', 'box', 'select'] as const;

export type Tool = (typeof tools)[number];
