/** Ids asked for in one statement; SQLite takes 32,766 parameters at most. */
const IDS_AT_ONCE = 1000;

/** Returns the given ids that `select` finds, in as many statements as needed. */
export async function existingIds(
  ids: readonly string[],
  select: (some: readonly string[]) => Promise<{ id: string }[]>,
): Promise<Set<string>> {
  const existing = new Set<string>();
  for (let start = 0; start < ids.length; start += IDS_AT_ONCE) {
    for (const { id } of await select(ids.slice(start, start + IDS_AT_ONCE))) existing.add(id);
  }
  return existing;
}
