package org.hilo.andina.world;

/** Somebody who buys, as the CRM knows them. */
public record Customer(
        int index,
        String id,
        String name,
        String email,
        boolean sharedEmail,
        Region region,
        String city,
        Segment segment) {
    public Country country() {
        return region.country();
    }
}
