import { useEffect, useRef } from 'preact/hooks';
import type { DraftKeeping } from '../../maker/use-kept-draft.ts';
import type { Maker, MakerProblem } from '../../maker/use-maker.ts';
import { MakerBar } from '../maker-bar/maker-bar.tsx';
import { Problem } from '../notice/notice.tsx';
import { problemSummary } from './problem-summary.ts';

interface MakerHeadProps {
  maker: Maker;
  keeper: DraftKeeping;
  /** The problem to show: the maker's, or the one that the server printed. */
  problem: MakerProblem | undefined;
  /** True once the script runs. */
  live: boolean;
  onSurprise: () => void;
  onTemplates: () => void;
}

/** The top of the maker: the problem, the template's name, the tools, and a note if a kept draft was restored. */
export function MakerHead({ maker, keeper, problem, live, onSurprise, onTemplates }: MakerHeadProps) {
  const { template } = maker;
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => {
    head.current?.querySelector<HTMLElement>('[role=alert]')?.focus();
  }, [maker.problem?.message]);

  return (
    <div class="maker-head" ref={head}>
      {problem && <Problem title={problem.message} fields={problemSummary(template, problem.errors)} />}
      <div class="maker-title">
        <h1>{template.name}</h1>
        {live ? (
          <MakerBar
            canUndo={maker.canUndo}
            canRedo={maker.canRedo}
            onUndo={maker.undo}
            onRedo={maker.redo}
            onSurprise={onSurprise}
            onTemplates={onTemplates}
          />
        ) : (
          <a class="section-more" href="/#templates">
            Other templates
          </a>
        )}
      </div>
      {keeper.restored && (
        <p class="maker-kept" role="status">
          What you typed before is here again.{' '}
          <button class="link-button" type="button" onClick={keeper.startAfresh}>
            Start afresh
          </button>
        </p>
      )}
    </div>
  );
}
