/** For whom a register leaves the application: for everybody, or only for those who may know what is not public. */
export const registerAudiences = ['public', 'withNonPublic'] as const
export type RegisterAudience = (typeof registerAudiences)[number]

/** What an audience may read. */
export function readableBy<Reference extends { readonly isPublic: boolean }>(
  audience: RegisterAudience,
  references: readonly Reference[],
): readonly Reference[] {
  return audience === 'public' ? references.filter(({ isPublic }) => isPublic) : references
}

/** The name of a file or page that holds a register. A public one says nothing of there being another. */
export function registerTitle(audience: RegisterAudience, day: string): string {
  return audience === 'public'
    ? `Outstanding references, ${day}`
    : `Outstanding references, not for publication, ${day}`
}
