export { applyMapping, type ApplyMappingOptions, type MappedTable } from './apply-mapping';
export { type MappingField, type MappingFieldId, mappingFields } from './fields';
export { type TableKind, type TableKindId, tableKinds } from './kinds';
export { type MappedColumn, type Mapping, type MappingDefaults, mappingSchema, parseMapping } from './mapping';
export { isOwnFormat } from './own-format';
export { type ColumnSuggestion, type MappingSuggestion, type SuggestOptions, suggestMapping } from './suggest-mapping';
export type { ColumnUnit } from './values/units';
