import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import type { OwnPages } from '../aws/cloudfront/front-door.ts'
import { contentType } from '../aws/s3/content-type.ts'

/** Serves a built page from a folder: index.html at `/`, its files at their own paths. */
export const staticPages =
  (folder: string): OwnPages =>
  async (request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0]!)
    const file = join(folder, normalize(path === '/' ? '/index.html' : path))
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) return false
    response.writeHead(200, { 'content-type': contentType(extname(file)), 'cache-control': 'no-cache' })
    response.end(request.method === 'HEAD' ? undefined : readFileSync(file))
    return true
  }
