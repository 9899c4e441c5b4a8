import { useEffect, useState } from 'preact/hooks';

/** The last value that did not change for `ms` milliseconds. */
export function useDebouncedValue<T>(value: T, ms: number): T {
  const [calm, setCalm] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(() => value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return calm;
}
