/** Whether another process may still be at work on a row. A lease also ends where the clock went back behind its beginning. */
export function isLeased({ triedAt }: { readonly triedAt: Date | null }, now: Date, leaseMs: number): boolean {
  return triedAt !== null && Math.abs(now.getTime() - triedAt.getTime()) < leaseMs;
}
