import { constants, createPrivateKey, type KeyObject, sign, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Paths of the two PEM files with which pictures are signed. */
export interface CredentialPaths {
  /** The certificate, followed by its chain without the root. */
  certificate: string;
  /** The private key of the certificate, not encrypted. */
  key: string;
}

export interface CredentialFiles {
  /** In the order of the file, the signer's own first. */
  certificates: X509Certificate[];
  signing: Signing;
}

/** A signature algorithm with its key. */
export interface Signing {
  /** Number of the algorithm in COSE (RFC 9053, RFC 8230). */
  algorithm: number;
  sign(bytes: Uint8Array): Uint8Array;
}

/** An error in a certificate or its key; the message is one sentence. */
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

/** Describes the owner and the expiry of the certificate. @throws CredentialProblem if it is not valid now */
export function checkCredentials({ certificates }: CredentialFiles, now = new Date()): string {
  const own = certificates[0]!;
  if (isInDate(own, now)) return `${own.subject.replaceAll('\n', ', ')}, until ${own.validTo}`;
  throw new CredentialProblem(
    `C2PA_CERTIFICATE: good from ${own.validFrom} to ${own.validTo} only, so no picture is signed. Get a new one.`,
  );
}

/** True if the certificate is valid now. */
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

/** Picks the algorithm for a key, of those that the C2PA specification allows (13.2.1). */
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
