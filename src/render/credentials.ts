// The library that reads certificates needs this import before all others.
import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { X509Certificate } from '@peculiar/x509';
import { JPEG, PNG } from '@trustnxt/c2pa-ts/asset';
import {
  ActionAssertion,
  ActionType,
  AssertionLabels,
  DataHashAssertion,
  type DigitalSourceType,
  ManifestStore,
} from '@trustnxt/c2pa-ts/manifest';
import type { Caption } from '../domain/caption.ts';
import { FILE_TYPES, type FileType } from '../domain/format.ts';
import { type CredentialFiles, isInDate } from './credential-files.ts';
import { SOURCE_TYPES } from './source-types.ts';

export interface Credentials {
  /** The most bytes by which a signature makes a picture larger. */
  reservedBytes: number;
  /** Adds Content Credentials to a picture; unchanged if its type takes none, or the certificate is not valid now. */
  sign(picture: Buffer, type: FileType, caption: Caption): Promise<Buffer>;
}

/** The types of picture that can be signed. */
const ASSETS: Partial<Record<FileType, typeof JPEG | typeof PNG>> = { jpg: JPEG, png: PNG };
/** Bytes of a signature without its certificates. */
const SIGNATURE = 1000;
/** Bytes of the rest of the manifest. */
const CLAIM = 3000;

/**
 * Creates a signer of pictures after the C2PA specification 2.1: a signature says who made a picture, with which tool,
 * and that nobody has changed it since.
 */
export function createCredentials({ certificates, signing }: CredentialFiles, now = () => new Date()): Credentials {
  const [own, ...chain] = certificates.map(({ raw }) => new X509Certificate(new Uint8Array(raw)));
  const signer = {
    certificate: own!,
    chainCertificates: chain,
    algorithm: signing.algorithm,
    sign: async (bytes: Uint8Array) => signing.sign(bytes),
  };
  const certified = certificates.reduce((sum, { raw }) => sum + raw.byteLength, 0);

  return {
    reservedBytes: certified + SIGNATURE + CLAIM,
    async sign(picture, type, caption) {
      const Asset = ASSETS[type];
      if (!Asset || !isInDate(certificates[0]!, now())) return picture;
      const asset = new Asset(picture);
      const store = new ManifestStore();
      const manifest = store.createManifest({
        assetFormat: FILE_TYPES[type],
        instanceID: `xmp:iid:${createHash('sha256').update(picture).digest('hex').slice(0, 32)}`,
        defaultHashAlgorithm: 'SHA-256',
        signer,
      });
      // The default padding is 25 kB, too much for cards.
      manifest.signature!.signatureData.paddingLength = certified + SIGNATURE;
      manifest.claim!.claimGeneratorName = 'Flyposter';
      const made = new ActionAssertion();
      made.label = AssertionLabels.actionsV2;
      // The library's list of source types is older than the IPTC vocabulary.
      const digitalSourceType = SOURCE_TYPES[caption.madeOf] as DigitalSourceType;
      made.actions.push({ action: ActionType.C2paCreated, digitalSourceType });
      manifest.addAssertion(made);
      const bytes = DataHashAssertion.create('SHA-256');
      manifest.addAssertion(bytes);
      await asset.ensureManifestSpace(store.measureSize());
      await bytes.updateWithAsset(asset);
      await manifest.sign(signer);
      await asset.writeManifestJUMBF(store.getBytes());
      return Buffer.from(await asset.getDataRange());
    },
  };
}
