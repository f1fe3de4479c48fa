/** One HTTP request, with nothing left to others: which address is asked is checked where the connection is made, and size and time have limits. Redirects are answered, not followed. */

import { lookup } from 'node:dns'
import { type IncomingMessage, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './address.js'

export interface RequestLimits {
  /** Milliseconds from start to the last byte. */
  readonly time: number
  /** Bytes of the body as sent. */
  readonly size: number
  /** Private, loopback and link-local addresses are asked too. */
  readonly allowPrivate: boolean
}

export interface HttpAnswer {
  readonly status: number
  /** Names and values as they came, in turn. */
  readonly rawFields: readonly string[]
  readonly body: Uint8Array
}

/** Why a request gave nothing. `private`: it leads to an address that is not public. */
export class RequestFailure extends Error {
  readonly kind: 'private' | 'size' | 'time' | 'network'

  constructor(kind: RequestFailure['kind'], message: string) {
    super(message)
    this.kind = kind
  }
}

/** Gets an http or https address. Rejects with `RequestFailure`. */
export function request(url: URL, headers: Readonly<Record<string, string>>, limits: RequestLimits): Promise<HttpAnswer> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!limits.allowPrivate && isIP(host) !== 0 && !isPublicAddress(host)) return Promise.reject(notPublic(host))
  const send = url.protocol === 'https:' ? secureRequest : plainRequest
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      clearTimeout(timer)
      call.destroy()
      reject(error instanceof RequestFailure ? error : new RequestFailure('network', error.message))
    }
    const timer = setTimeout(() => fail(new RequestFailure('time', 'it took too long')), limits.time)
    const call = send(url, { headers, agent: false, lookup: limits.allowPrivate ? lookup : lookupPublic }, (answer) => {
      gather(answer, limits.size).then((body) => {
        clearTimeout(timer)
        resolve({ status: answer.statusCode ?? 0, rawFields: answer.rawHeaders, body })
      }, fail)
    })
    call.on('error', fail)
    call.end()
  })
}

async function gather(answer: IncomingMessage, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of answer as AsyncIterable<Uint8Array>) {
    size += part.length
    if (size > limit) throw new RequestFailure('size', 'it is too large')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** Looks a name up and refuses it where any of its addresses is not public: the address that was checked is the one that is asked. */
const lookupPublic: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    const wrong = error ? undefined : addresses.find(({ address }) => !isPublicAddress(address))
    const first = addresses?.[0]
    if (error) done(error, [])
    else if (wrong || !first) done(notPublic(`${host} (${wrong?.address ?? 'no address'})`), [])
    else if (options.all) done(null, addresses)
    else done(null, first.address, first.family)
  })
}

function notPublic(where: string): RequestFailure {
  return new RequestFailure('private', `${where} is no address of the public internet`)
}
