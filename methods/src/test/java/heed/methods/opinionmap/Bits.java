package heed.methods.opinionmap;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Every number of a map, to the last bit: a digest for each of its parts, which can be compared.
final class Bits {

    private Bits() {}

    static String of(OpinionMap map) {
        return Stream.of(OpinionMap.class.getRecordComponents())
                .map(part -> part.getName() + "=" + digest(text(value(map, part))))
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable Object value(Record of, java.lang.reflect.RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static String digest(String text) {
        long h = 0;
        for (int i = 0; i < text.length(); i++) {
            h = Noise.mixed(h ^ text.charAt(i));
        }
        return HexFormat.of().toHexDigits(h);
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "none";
            case double[] numbers ->
                Arrays.stream(numbers).mapToObj(Double::toHexString).collect(Collectors.joining(" "));
            case Object[] many -> Arrays.stream(many).map(Bits::text).collect(Collectors.joining("|"));
            case List<?> many -> many.stream().map(Bits::text).collect(Collectors.joining("|"));
            case int[] numbers -> Arrays.toString(numbers);
            case boolean[] marks -> Arrays.toString(marks);
            case Record record ->
                Stream.of(record.getClass().getRecordComponents())
                        .map(part -> text(value(record, part)))
                        .collect(Collectors.joining("|"));
            case Double number -> Double.toHexString(number);
            default -> value.toString();
        };
    }
}
