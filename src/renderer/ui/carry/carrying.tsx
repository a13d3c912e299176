import { type RefObject, useEffect, useRef } from 'react';
import { holdOver, pickUp, putBack, takenWith, useCarrying } from '../../state/carrying';
import { putDownHere } from '../../state/put-down';
import { type Services, useServices } from '../../state/services';
import { type Point, putBeside } from './beside';
import { CarriedByKeys, CarriedByPointer } from './carry-card';
import { listenForPointers } from './pointer';
import { scrollAlong } from './scroll-along';
import { springOpen } from './spring';
import { keyAt, showOver } from './targets';
import { Told } from './told';
import './carrying.css';

/**
 * Moving by hand: rows are taken with mouse, pen, finger or a key, and put down on a tab, a day or the pile (see adr/0017). It loads after
 * the first screen: what it works on is told to it by `data-dossier` and `data-drop` in the page.
 */
export function Carrying() {
  const services = useServices();
  const { carried, over } = useCarrying();
  const point = useRef<Point>({ x: 0, y: 0 });
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => takeWithPointers(services, point, card), [services]);
  useEffect(() => showOver(over), [over]);
  const carries = carried !== null;
  useEffect(() => {
    document.documentElement.toggleAttribute('data-carrying', carries);
  }, [carries]);
  return (
    <>
      <Told />
      {carried?.by === 'pointer' && <CarriedByPointer ids={carried.ids} point={point} card={card} />}
      {carried?.by === 'keys' && <CarriedByKeys ids={carried.ids} />}
    </>
  );
}

/** Lets pointers take rows along. @returns how to stop. */
function takeWithPointers(
  services: Services,
  point: RefObject<Point>,
  card: RefObject<HTMLDivElement | null>,
): () => void {
  const look = () => holdOver(keyAt(point.current.x, point.current.y));
  const scrolling = scrollAlong(look);
  const springs = springOpen();
  const follow = (x: number, y: number) => {
    point.current = { x, y };
    if (card.current) putBeside(card.current, point.current);
    look();
    scrolling.at(x, y);
    springs.at(x, y);
  };
  const stop = () => {
    scrolling.stop();
    springs.stop();
  };
  return listenForPointers({
    lift: (id, x, y) => {
      pickUp(takenWith(id), 'pointer');
      follow(x, y);
    },
    move: follow,
    drop: () => {
      stop();
      putDownHere(services);
    },
    putBack: () => {
      stop();
      putBack();
    },
  });
}
