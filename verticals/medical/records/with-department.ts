import { type DepartmentLayer, departmentLayerSchema, type RecordSection, type RecordType } from "./record-type.ts";

/**
 * Lays a department's own demands over a kind of record. It can add sections, require more and set shorter limits;
 * what the law requires stays required, in its order, within its hours. A layer that would loosen it, or names a
 * section that is not there, is refused with what is wrong about it.
 */
export function withDepartment(
  type: RecordType,
  layer: unknown,
): { readonly type: RecordType } | { readonly refused: readonly string[] } {
  const read = departmentLayerSchema.safeParse(layer);
  if (!read.success) return { refused: read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) };
  const wrong = faultsOf(read.data, type);
  if (wrong.length > 0) return { refused: wrong };
  const sections = inserted(type.sections, read.data.added ?? []).map((section) => tightened(section, read.data));
  return {
    type: {
      ...type,
      sections,
      limits: [...type.limits, ...(read.data.limits ?? [])],
      department: read.data.department,
    },
  };
}

function faultsOf(layer: DepartmentLayer, type: RecordType): readonly string[] {
  const known = new Set([...type.sections, ...(layer.added ?? [])].map(({ id }) => id));
  const own = new Set(type.sections.map(({ id }) => id));
  return [
    ...(layer.recordType === type.id ? [] : [`recordType: ${layer.recordType} is not ${type.id}`]),
    ...(layer.added ?? []).filter(({ id }) => own.has(id)).map(({ id }) => `added: ${id} is a section of the law`),
    ...(layer.required ?? []).filter((id) => !known.has(id)).map((id) => `required: no section ${id}`),
    ...Object.keys(layer.alsoNamed ?? {})
      .filter((id) => !known.has(id))
      .map((id) => `alsoNamed: no section ${id}`),
    ...(layer.limits ?? [])
      .filter((limit) => loosens(limit, type))
      .map(({ anchor }) => `limits: longer than the law (${anchor})`),
  ];
}

function loosens(limit: RecordType["limits"][number], type: RecordType): boolean {
  const statutory = type.limits.filter(
    ({ anchor, condition }) => anchor === limit.anchor && (condition === undefined || condition === limit.condition),
  );
  return statutory.some((law) => limit.hours > law.hours || (law.before === true && limit.before !== true));
}

function inserted(
  sections: readonly RecordSection[],
  added: NonNullable<DepartmentLayer["added"]>,
): readonly RecordSection[] {
  return added.reduce<readonly RecordSection[]>((all, { after, ...section }) => {
    const at = all.findIndex(({ id }) => id === after);
    const place = at < 0 ? all.length : at + 1;
    return [...all.slice(0, place), { ...section, layer: "department" }, ...all.slice(place)];
  }, sections);
}

function tightened(section: RecordSection, { required = [], alsoNamed = {} }: DepartmentLayer): RecordSection {
  const names = [...(section.alsoNamed ?? []), ...(alsoNamed[section.id] ?? [])];
  return {
    ...section,
    isRequired: section.isRequired || required.includes(section.id),
    ...(names.length > 0 ? { alsoNamed: names } : {}),
  };
}
