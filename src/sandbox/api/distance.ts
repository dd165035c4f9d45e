import { places } from '../data/places.ts';

const milesPerRadian = 3958.8;

type Point = { readonly latitude: number; readonly longitude: number };

/** Great-circle distance. */
export function milesBetween(a: Point, b: Point): number {
  const [lat1, lat2] = [radians(a.latitude), radians(b.latitude)];
  const half =
    Math.sin((lat2 - lat1) / 2) ** 2 +
    Math.cos(lat1) * Math.cos(lat2) * Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  return 2 * milesPerRadian * Math.asin(Math.sqrt(half));
}

/** Where a postal code is, as far as the sample knows: by its first three digits. */
export function pointOf(postalCode: string): Point | null {
  return places.find((place) => place.postalCode.slice(0, 3) === postalCode.trim().slice(0, 3)) ?? null;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
