/** Ids asked for in one statement; SQLite takes 32,766 parameters at most. */
const IDS_AT_ONCE = 1000;

/** The ids among these that `select` finds, asked for in as many statements as they need. */
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
