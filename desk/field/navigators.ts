export interface Destination {
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly address: string | null;
}

export interface NavigatorLink {
  readonly id: 'device' | 'yandex' | 'google' | 'apple';
  readonly href: string;
}

/** Addresses that have a navigator lead to a place, by its degrees or else by its postal address. None: neither is known. */
export function navigatorLinks({ latitude, longitude, address }: Destination): readonly NavigatorLink[] {
  if (latitude !== null && longitude !== null) {
    const place = `${latitude},${longitude}`;
    return [
      { id: 'device', href: `geo:${place}?q=${place}` },
      { id: 'yandex', href: `https://yandex.ru/maps/?rtext=~${encodeURIComponent(place)}` },
      { id: 'google', href: `https://www.google.com/maps/dir/?api=1&destination=${encodeURIComponent(place)}` },
      { id: 'apple', href: `https://maps.apple.com/?daddr=${encodeURIComponent(place)}` },
    ];
  }
  if (address === null || address.trim() === '') return [];
  const words = encodeURIComponent(address);
  return [
    { id: 'device', href: `geo:0,0?q=${words}` },
    { id: 'yandex', href: `https://yandex.ru/maps/?text=${words}` },
    { id: 'google', href: `https://www.google.com/maps/dir/?api=1&destination=${words}` },
    { id: 'apple', href: `https://maps.apple.com/?daddr=${words}` },
  ];
}
