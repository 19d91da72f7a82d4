package heed.methods.opinionmap;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every number of a map, to the last bit, as text that can be compared.
final class Bits {

    private Bits() {}

    static String of(OpinionMap map) {
        return Stream.of(OpinionMap.class.getRecordComponents())
                .map(component -> {
                    try {
                        return component.getName() + "="
                                + text(component.getAccessor().invoke(map));
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(e);
                    }
                })
                .collect(Collectors.joining("\n"));
    }

    private static String text(Object value) {
        return switch (value) {
            case double[] numbers ->
                Arrays.stream(numbers).mapToObj(Double::toHexString).collect(Collectors.joining(" "));
            case Object[] many -> Arrays.stream(many).map(Bits::text).collect(Collectors.joining("|"));
            case int[] numbers -> Arrays.toString(numbers);
            case GroupVotes votes ->
                text(votes.members()) + text(votes.agree()) + text(votes.disagree()) + text(votes.seen());
            case Bridging bridging -> text(bridging.score()) + text(bridging.lower()) + text(bridging.upper());
            default -> value.toString();
        };
    }
}
