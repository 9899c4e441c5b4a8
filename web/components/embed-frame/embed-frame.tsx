export interface EmbedFrameProps {
  /** Absolute. */
  src: string;
  title: string;
  /** px. */
  width: number;
  height: number;
}

/** A frame as other sites paste it. They may take the style away, so that its look is in old attributes too. */
export function EmbedFrame({ src, title, width, height }: EmbedFrameProps) {
  return (
    <iframe
      src={src}
      title={title}
      width={width}
      height={height}
      frameBorder="0"
      loading="lazy"
      allow="clipboard-write; web-share"
      style="border:0;max-width:100%"
      data-flyposter="frame"
    />
  );
}
