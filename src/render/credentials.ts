// What reads certificates needs it, and before anything else.
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
  /** Bytes at most by which a picture grows. */
  reservedBytes: number;
  /** The picture with its Content Credentials; as it was where its type takes none, or the certificate is out of date. */
  sign(picture: Buffer, type: FileType, caption: Caption): Promise<Buffer>;
}

/** The types of picture that credentials are put into. */
const ASSETS: Partial<Record<FileType, typeof JPEG | typeof PNG>> = { jpg: JPEG, png: PNG };
/** Bytes of a signature with what is around it, the certificates left out. */
const SIGNATURE = 1000;
/** Bytes of everything else. */
const CLAIM = 3000;

/** Signs pictures as the C2PA specification 2.1 says: who put them together, with what, and that nobody changed them since. */
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
      // 25 kB without, which cards have no room for.
      manifest.signature!.signatureData.paddingLength = certified + SIGNATURE;
      manifest.claim!.claimGeneratorName = 'Flyposter';
      const made = new ActionAssertion();
      made.label = AssertionLabels.actionsV2;
      // The library's list of source types is older than the vocabulary.
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
