// A plugin of TypeDoc: names each module as it is imported, @community1373/coverage/siting, instead of by its file.
import { Converter } from 'typedoc';

/** Returns the specifier of a module from the name that TypeDoc gave it by its path. */
const specifierOf = (name) =>
  `@community1373/${name
    .replace(/^packages\//, '')
    .replace(/\/src\b/, '')
    .replace(/\/index$/, '')}`;

export const load = (app) => {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.children ?? []) module.name = specifierOf(module.name);
  });
};
