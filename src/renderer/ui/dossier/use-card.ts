import { useEffect } from 'react';
import { type CardAtHand, closeCard, openCard } from '../../state/card-typing';
import { useServices } from '../../state/services';

/** A card that lies open, with what is half typed on it offered again when it is opened and kept when it is left. */
export function useCard({ key, binderId }: CardAtHand): CardAtHand {
  const services = useServices();
  useEffect(() => {
    void openCard(services, { key, binderId });
    return () => void closeCard(services, key);
  }, [services, key, binderId]);
  return { key, binderId };
}
