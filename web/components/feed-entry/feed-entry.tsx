import type { Licence } from '../../../src/domain/settings/settings.ts';

export interface FeedEntryProps {
  /** Absolute, like all addresses here. */
  link: string;
  picture: { url: string; width: number; height: number };
  alt: string;
  credit: string | null;
  imprint: string;
  licence: Licence;
  /** Absent if the template was taken away. */
  remix?: string | undefined;
}

/** A poster as feed readers show it, without our styles. */
export function FeedEntry({ link, picture, alt, credit, imprint, licence, remix }: FeedEntryProps) {
  return (
    <>
      <p>
        <a href={link}>
          <img src={picture.url} width={picture.width} height={picture.height} alt={alt} />
        </a>
      </p>
      {credit !== null && (
        <p>
          by <bdi>{credit}</bdi>
        </p>
      )}
      {remix !== undefined && (
        <p>
          <a href={remix}>Remix it with your own words</a>
        </p>
      )}
      <p>
        <small>
          <bdi>{imprint}</bdi> · {licence.url === null ? licence.name : <a href={licence.url}>{licence.name}</a>}
        </small>
      </p>
    </>
  );
}
