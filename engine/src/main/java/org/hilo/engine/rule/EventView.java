package org.hilo.engine.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hilo.engine.Event;
import org.hilo.engine.Reference;
import org.hilo.engine.Value;
import org.jspecify.annotations.Nullable;

/** A single event value as the rules of one set look at it: for live journeys. */
public final class EventView implements RuleEvent {
    private final Event event;
    private final long timeMicros;
    private final int activity;
    private final int area;
    private final int channel;
    private final List<List<String>> objects = new ArrayList<>();
    private final List<@Nullable Value> attributes = new ArrayList<>();

    public EventView(RuleSet rules, Event event) {
        this.event = event;
        this.timeMicros = Times.micros(event.time());
        this.activity = rules.activity(event.activity());
        this.area = rules.area(event.area());
        this.channel = rules.channel(event.channel());
        for (String type : rules.objectTypes()) {
            objects.add(event.references().stream()
                    .filter(reference -> reference.type().equals(type))
                    .map(Reference::id)
                    .toList());
        }
        for (String attribute : rules.attributes()) {
            attributes.add(event.attributes().get(attribute));
        }
    }

    @Override
    public long id() {
        return event.id();
    }

    @Override
    public long timeMicros() {
        return timeMicros;
    }

    @Override
    public int activity() {
        return activity;
    }

    @Override
    public int area() {
        return area;
    }

    @Override
    public int channel() {
        return channel;
    }

    @Override
    public @Nullable String areaName() {
        return event.area();
    }

    @Override
    public @Nullable String channelName() {
        return event.channel();
    }

    @Override
    public double score() {
        Double score = event.score();
        return score == null ? Double.NaN : score;
    }

    @Override
    public int objects(int type) {
        return objects.get(type).size();
    }

    @Override
    public String object(int type, int index) {
        return objects.get(type).get(index);
    }

    @Override
    public boolean hasAttribute(int attribute) {
        return attributes.get(attribute) != null;
    }

    @Override
    public @Nullable String attributeText(int attribute) {
        Value value = attributes.get(attribute);
        return value == null ? null : value.text();
    }

    @Override
    public double attributeNumber(int attribute) {
        return attributes.get(attribute) instanceof Value.Number(double number) ? number : Double.NaN;
    }

    @Override
    public long attributeTimeMicros(int attribute) {
        return attributes.get(attribute) instanceof Value.Time(Instant time) ? Times.micros(time) : NO_TIME;
    }
}
