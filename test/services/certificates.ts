import 'reflect-metadata';
import { KeyObject, webcrypto } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  cryptoProvider,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';
import type { CredentialPaths } from '../../src/render/credential-files.ts';
import { temporaryFolder } from './server.ts';

cryptoProvider.set(webcrypto as Crypto);

/** Kinds of keys that sign pictures, in the words of Web Crypto. */
export const KEYS = {
  'P-256': { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  'P-384': { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' },
  Ed25519: { name: 'Ed25519' },
  RSA: { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
} as const;

export interface TestCredentials {
  paths: CredentialPaths;
  /** The certificate that vouches for it, in PEM. */
  root: string;
}

/** A certificate for signing pictures with its key, in files, from an authority of its own. */
export async function makeCredentials(
  kind: keyof typeof KEYS = 'P-256',
  { from = new Date(Date.now() - 60_000), to = new Date(Date.now() + 86_400_000) } = {},
): Promise<TestCredentials> {
  const make = (algorithm: object) =>
    webcrypto.subtle.generateKey(algorithm as never, true, ['sign', 'verify']) as Promise<CryptoKeyPair>;
  const authority = await make(KEYS['P-256']);
  const root = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=Root of the tests, O=Tests',
    keys: authority,
    signingAlgorithm: KEYS['P-256'],
    extensions: [
      new BasicConstraintsExtension(true, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    ],
  });
  const keys = await make(KEYS[kind]);
  const own = await X509CertificateGenerator.create({
    subject: 'CN=Warm Homes, O=Warm Homes Now',
    issuer: root.subject,
    publicKey: keys.publicKey,
    signingKey: authority.privateKey,
    signingAlgorithm: KEYS['P-256'],
    notBefore: from,
    notAfter: to,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.emailProtection]),
      await AuthorityKeyIdentifierExtension.create(authority.publicKey),
    ],
  });
  const folder = await temporaryFolder();
  const paths = { certificate: join(folder, 'certificate.pem'), key: join(folder, 'key.pem') };
  await writeFile(paths.certificate, own.toString('pem'));
  await writeFile(paths.key, KeyObject.from(keys.privateKey).export({ type: 'pkcs8', format: 'pem' }));
  return { paths, root: root.toString('pem') };
}
