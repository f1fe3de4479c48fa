/** Which addresses may be asked: those of the public internet alone, so that no page, feed or redirect can make us read the local network. */

import { BlockList, isIP } from 'node:net'

/** Special-purpose ranges that are not public (IANA registries of RFC 6890). */
const NOT_PUBLIC: readonly (readonly [string, number, 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 4, 'ipv4'],
  ['240.0.0.0', 4, 'ipv4'],
  ['2001::', 23, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['3fff::', 20, 'ipv6'],
]
/** What stands for an IPv4 address within IPv6 (mapped, translated) lies outside global unicast, 2000::/3. */
const blocked = new BlockList()
for (const [net, prefix, family] of NOT_PUBLIC) blocked.addSubnet(net, prefix, family)
const unicast = new BlockList()
unicast.addSubnet('2000::', 3, 'ipv6')

/** Whether an IP address is one of the public internet. False for anything that is no IP address, and for every form of IPv6 that carries an IPv4 address. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  const version = isIP(plain)
  if (version === 4) return !blocked.check(plain, 'ipv4')
  return version === 6 && unicast.check(plain, 'ipv6') && !blocked.check(plain, 'ipv6')
}
