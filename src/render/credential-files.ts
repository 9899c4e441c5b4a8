import { constants, createPrivateKey, type KeyObject, sign, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Where what signs pictures is kept: two files in PEM. */
export interface CredentialPaths {
  /** The certificate, then those that vouch for it; the root is left away. */
  certificate: string;
  /** Its private key, not encrypted. */
  key: string;
}

export interface CredentialFiles {
  /** As in the file, the signer's own first. */
  certificates: X509Certificate[];
  signing: Signing;
}

/** How a key signs. */
export interface Signing {
  /** Its number in COSE (RFC 9053, RFC 8230). */
  algorithm: number;
  sign(bytes: Uint8Array): Uint8Array;
}

/** What is wrong with a certificate or its key, in one sentence. */
export class CredentialProblem extends Error {
  override readonly name = 'CredentialProblem';
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** Reads a certificate and its key, and checks that they belong together. @throws CredentialProblem */
export function readCredentials(paths: CredentialPaths): CredentialFiles {
  const certificates = (read('C2PA_CERTIFICATE', paths.certificate).match(CERTIFICATE) ?? []).map((pem) => {
    try {
      return new X509Certificate(pem);
    } catch (cause) {
      throw new CredentialProblem(`C2PA_CERTIFICATE: a certificate in ${paths.certificate} is damaged.`, { cause });
    }
  });
  const [own] = certificates;
  if (!own) throw new CredentialProblem(`C2PA_CERTIFICATE: there is no certificate in ${paths.certificate}.`);
  let key: KeyObject;
  try {
    key = createPrivateKey(read('C2PA_KEY', paths.key));
  } catch (cause) {
    if (cause instanceof CredentialProblem) throw cause;
    throw new CredentialProblem(`C2PA_KEY: there is no private key in ${paths.key} that can be read.`, { cause });
  }
  if (!own.checkPrivateKey(key)) throw new CredentialProblem('C2PA_KEY: the key is not that of C2PA_CERTIFICATE.');
  return { certificates, signing: signingWith(key) };
}

/** Whose certificate it is and how long it is good. @throws CredentialProblem where it is not good now */
export function checkCredentials({ certificates }: CredentialFiles, now = new Date()): string {
  const own = certificates[0]!;
  if (isInDate(own, now)) return `${own.subject.replaceAll('\n', ', ')}, until ${own.validTo}`;
  throw new CredentialProblem(
    `C2PA_CERTIFICATE: good from ${own.validFrom} to ${own.validTo} only, so no picture is signed. Get a new one.`,
  );
}

/** Whether what is signed now is taken for good. */
export function isInDate({ validFrom, validTo }: X509Certificate, now: Date): boolean {
  return Date.parse(validFrom) <= now.getTime() && now.getTime() < Date.parse(validTo);
}

function read(variable: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new CredentialProblem(`${variable}: ${path} cannot be read.`, { cause });
  }
}

/** What a key signs with, of what the C2PA specification allows (13.2.1). */
function signingWith(key: KeyObject): Signing {
  const { asymmetricKeyType: kind, asymmetricKeyDetails: details } = key;
  const elliptic = (algorithm: number, hash: string): Signing => ({
    algorithm,
    sign: (bytes) => new Uint8Array(sign(hash, bytes, { key, dsaEncoding: 'ieee-p1363' })),
  });
  if (kind === 'ec' && details?.namedCurve === 'prime256v1') return elliptic(-7, 'sha256');
  if (kind === 'ec' && details?.namedCurve === 'secp384r1') return elliptic(-35, 'sha384');
  if (kind === 'ed25519') return { algorithm: -8, sign: (bytes) => new Uint8Array(sign(null, bytes, key)) };
  if (kind === 'rsa' && (details?.modulusLength ?? 0) >= 2048) {
    const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
    return { algorithm: -37, sign: (bytes) => new Uint8Array(sign('sha256', bytes, { key, ...padding })) };
  }
  throw new CredentialProblem('C2PA_KEY: must be a key of P-256, P-384, Ed25519, or RSA of 2048 bits or more.');
}
