package org.hilo.engine.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Texts are numbered as a map of strings would, however long they are and whichever way they come. */
class IdsTest {
    private final SplittableRandom random = new SplittableRandom(3);
    private final Map<String, Integer> known = new LinkedHashMap<>();
    private final Ids ids = new Ids();

    @Test
    void oneByOneAndManyAtOnce() {
        for (int round = 0; round < 60; round++) {
            List<String> texts = texts(300);
            if (round % 2 == 0) {
                texts.forEach(text -> assertThat(ids.idOf(text)).isEqualTo(number(text)));
            } else {
                assertThat(atOnce(texts))
                        .isEqualTo(texts.stream().mapToInt(this::number).toArray());
            }
        }
        assertThat(ids.size()).isEqualTo(known.size()).isGreaterThan(5_000);
        isRead(ids.view());
    }

    @Test
    void aViewDoesNotKnowWhatCameLater() {
        texts(2_000).forEach(text -> assertThat(ids.idOf(text)).isEqualTo(number(text)));
        Ids.View view = ids.view();
        ids.idOf("later");
        ids.idOf("later, and longer");
        isRead(view);
        assertThat(view.find("later")).isEqualTo(Words.ABSENT);
        assertThat(view.find("later, and longer")).isEqualTo(Words.ABSENT);
    }

    @Test
    void readBackFromParts() {
        texts(3_000).forEach(text -> assertThat(ids.idOf(text)).isEqualTo(number(text)));
        Ids.View view = ids.view();
        Ids again = Ids.of(IntStream.range(0, view.parts()).mapToObj(view::part).toList());
        isRead(again.view());
        texts(3_000).forEach(text -> assertThat(again.idOf(text)).isEqualTo(number(text)));
        isRead(again.view());
    }

    private int number(String text) {
        Integer number = known.putIfAbsent(text, known.size());
        return number == null ? known.size() - 1 : number;
    }

    private void isRead(Ids.View view) {
        known.forEach((text, number) -> {
            assertThat(view.find(text)).isEqualTo(number);
            assertThat(view.get(number)).isEqualTo(text);
        });
    }

    private int[] atOnce(List<String> texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int[] from = new int[texts.size()];
        int[] length = new int[texts.size()];
        for (int i = 0; i < from.length; i++) {
            byte[] text = texts.get(i).getBytes(StandardCharsets.UTF_8);
            from[i] = bytes.size();
            length[i] = text.length;
            bytes.writeBytes(text);
        }
        int[] numbers = new int[from.length];
        ids.idsOf(bytes.toByteArray(), from, length, from.length, numbers, 0);
        return numbers;
    }

    /** Of no to 20 letters, zeros among them, so that many are the beginning or the end of another. */
    private List<String> texts(int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int left = random.nextInt(21); left > 0; left--) {
                text.append("\0aaaabñ".charAt(random.nextInt(7)));
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
