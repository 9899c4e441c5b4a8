import type { Template } from './template.ts';

/** Keeps what posters are drawn from. */
export interface TemplateKeeper {
  /**
   * Sees to it that posters with this template can be drawn as they are now, whatever becomes of it. Rejects with
   * `store_unavailable`.
   */
  keep(template: Template): Promise<void>;
}

/** The templates that loaded without a problem, in the order they are shown. */
export interface Templates {
  list(): readonly Template[];
  get(id: string): Template | undefined;
}
