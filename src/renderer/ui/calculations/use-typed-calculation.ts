import { useEffect, useRef } from 'react';
import type { Calculation } from '@shared/domain/records/calculation';
import type { TypedCalculation } from '@shared/domain/records/calculation-draft';
import {
  type CalculationTyping,
  closeTyping,
  openTyping,
  typeOnCalculation,
  useCalculationTyping,
} from '../../state/calculation-typing';
import { useServices } from '../../state/services';

interface Typed {
  /** Undefined when everything is as it is stored. */
  readonly typing: CalculationTyping | undefined;
  /** What stands in the fields. */
  readonly typed: TypedCalculation;
  readonly type: (typed: TypedCalculation) => void;
}

/** A calculation that lies open, with what is half typed on it offered again when it is opened and kept when it is left. */
export function useTypedCalculation(calculation: Calculation, stored: TypedCalculation): Typed {
  const services = useServices();
  const { id } = calculation;
  const latest = useRef({ calculation, stored });
  useEffect(() => {
    latest.current = { calculation, stored };
  });
  // Once for each calculation: what is stored of it meanwhile is no reason to offer anything again.
  useEffect(() => {
    void openTyping(services, latest.current.calculation, latest.current.stored);
    return () => void closeTyping(services, id);
  }, [services, id]);
  const typing = useCalculationTyping(id);
  return {
    typing,
    typed: typing?.typed ?? stored,
    type: (typed) => typeOnCalculation(services, calculation, typed, stored),
  };
}
