package org.hilo.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How wide a text will be in Hanken Grotesk, from a table of its advance widths (thousandths of the size; U+0020–007E
 * and U+00A0–00FF at weights 400 and 600). Other characters count as a wide letter, so that a label never overflows.
 */
final class TextWidth {
    private static final int[] REGULAR = widths("""
            260 240 338 699 560 747 686 174 222 222 398 560 240 327 240 418 560 560 560 560 560 560 560 560 560 560 240 240 560 560 560 516
            874 637 601 704 682 585 565 731 678 246 552 634 495 839 676 748 554 774 598 564 587 656 656 957 641 602 582 258 448 258 552 405
            292 540 587 518 587 540 335 514 547 226 226 532 265 828 547 577 587 587 407 470 346 547 521 748 520 521 472 239 258 239 560
            260 240 560 560 613 560 258 577 383 827 499 469 560 0 626 369 418 560 418 413 298 547 573 334 299 271 526 467 714 751 795 340
            637 637 637 637 637 637 896 704 585 585 585 585 246 246 246 246 682 676 748 748 748 748 748 560 748 656 656 656 656 602 631 634
            540 540 540 540 540 540 867 518 540 540 540 540 226 226 226 226 619 547 577 577 577 577 577 560 577 547 547 547 547 521 627 521""");
    private static final int[] BOLD = widths("""
            260 248 357 696 560 739 696 186 259 259 399 560 240 327 240 420 560 560 560 560 560 560 560 560 560 560 240 240 560 560 560 515
            874 661 608 708 676 580 560 734 688 258 554 653 501 851 685 748 559 782 607 572 585 657 666 972 660 617 598 286 460 286 602 463
            306 544 579 521 579 541 344 520 559 239 239 550 273 838 559 574 579 579 420 471 360 559 530 752 534 530 471 268 267 268 560
            260 248 560 560 611 560 267 597 398 812 482 517 560 0 616 357 420 560 411 404 314 559 601 316 291 263 506 462 748 787 827 390
            661 661 661 661 661 661 917 708 580 580 580 580 258 258 258 258 676 685 748 748 748 748 748 560 748 657 657 657 657 617 621 646
            544 544 544 544 544 544 861 521 541 541 541 541 239 239 239 239 608 559 574 574 574 574 574 560 574 559 559 559 559 530 617 530""");
    private static final int OTHER = 700;
    private static final int FULL_WIDTH = 1000;
    private static final String ELLIPSIS = "…";

    private TextWidth() {}

    static double of(String text, double size, boolean bold) {
        long sum = text.codePoints().mapToLong(point -> advance(point, bold)).sum();
        return sum * size / 1000;
    }

    /** The text itself when it fits, else its longest beginning with an ellipsis. */
    static String fit(String text, double size, boolean bold, double max) {
        if (of(text, size, bold) <= max) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        int kept = points.length;
        while (kept > 0 && of(new String(points, 0, kept) + ELLIPSIS, size, bold) > max) {
            kept--;
        }
        return new String(points, 0, kept).strip() + ELLIPSIS;
    }

    /** At most so many lines, broken at spaces; the last one ends in an ellipsis when the text is longer. */
    static List<String> wrap(String text, double size, boolean bold, double max, int lines) {
        List<String> wrapped = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || wrapped.size() == lines - 1 || of(longer, size, bold) <= max) {
                line.setLength(0);
                line.append(longer);
            } else {
                wrapped.add(line.toString());
                line.setLength(0);
                line.append(word);
            }
        }
        wrapped.add(line.toString());
        return wrapped.stream().map(l -> fit(l, size, bold, max)).toList();
    }

    private static int advance(int point, boolean bold) {
        int[] table = bold ? BOLD : REGULAR;
        if (point >= 0x20 && point <= 0x7e) {
            return table[point - 0x20];
        }
        if (point >= 0xa0 && point <= 0xff) {
            return table[point - 0xa0 + 95];
        }
        if (point == 0x2212 || point == 0x2013) {
            return 560;
        }
        return point >= 0x2e80 ? FULL_WIDTH : OTHER;
    }

    private static int[] widths(String table) {
        return Arrays.stream(table.strip().split("\\s+"))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
