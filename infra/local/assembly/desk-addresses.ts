import { REGION } from '../aws/service.ts'
import type { Addresses } from './assembly.ts'

/** Rewrites the cloud's public addresses in a composed string to where they stand on this desk, which has no TLS and no DNS. */
export const toDeskAddresses = (text: string, { frontDoor, endpoint }: Addresses): string =>
  text
    .replaceAll(`https://${new URL(frontDoor).host}`, frontDoor)
    .replace(new RegExp(`https://cognito-idp\\.${REGION}\\.amazonaws\\.com/${REGION}_\\w+`, 'g'), `${frontDoor}/oidc`)
    .replace(new RegExp(`https://[\\w-]+\\.auth\\.${REGION}\\.amazoncognito\\.com`, 'g'), `${frontDoor}/oidc`)
    .replace(new RegExp(`https://([\\w-]+)\\.s3\\.${REGION}\\.amazonaws\\.com`, 'g'), `${endpoint}/$1`)
