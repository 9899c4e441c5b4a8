import { EmptyState } from '../empty-state/empty-state.tsx';

/** The note in place of an empty list. */
export function NoPosters() {
  return (
    <EmptyState title="None made here yet" href="/#templates" action="Make a poster">
      The posters you make in this browser are listed here, to share them again, to remix them and to delete them.
    </EmptyState>
  );
}
