import { useEffect, useState } from 'preact/hooks';

/** A value as it was when it last rested for so many milliseconds. */
export function useDebouncedValue<T>(value: T, ms: number): T {
  const [calm, setCalm] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(() => value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return calm;
}
