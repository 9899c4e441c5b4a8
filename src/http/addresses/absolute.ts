import { makePath, managePath, renditionPath, taggedPath, wallPath } from '../../../web/addresses.ts';
import type { FileType, FormatName, ImageType, PictureWidth } from '../../domain/format.ts';
import type { Gallery } from '../../domain/galleries/gallery.ts';

/**
 * Every absolute address that we hand out is made here, from PUBLIC_URL, because the client chooses the host of a
 * request. `publicUrl` has no slash at its end.
 */
export const absoluteAddresses = (publicUrl: string) => ({
  home: () => `${publicUrl}/`,
  poster: (id: string) => `${publicUrl}/p/${id}`,
  tagged: (id: string, source: string) => publicUrl + taggedPath(id, source),
  gallery: (gallery: Gallery) => publicUrl + wallPath(gallery),
  posterJson: (id: string) => `${publicUrl}/api/posters/${id}`,
  remix: (template: string, id: string) => publicUrl + makePath(template, id),
  manage: (id: string, token: string) => publicUrl + managePath(id, token),
  rendition: (id: string, format: FormatName, type: FileType = 'jpg', width?: PictureWidth) =>
    publicUrl + renditionPath(id, format, type, width),
  photoPreview: (id: string) => `${publicUrl}/photos/${id}/preview.webp`,
  example: (template: string, format: FormatName, type: ImageType = 'jpg') =>
    `${publicUrl}/templates/${template}/${format}.${type}`,
});

export type AbsoluteAddresses = ReturnType<typeof absoluteAddresses>;
