package heed.routes;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.UnmodifiableClassException;
import java.util.Objects;
import net.bytebuddy.agent.ByteBuddyAgent;

/// A template that prints words as they are, for as long as a test looks.
final class Careless {

    private Careless() {}

    static void during(String template, Runnable work) {
        try {
            var type = Class.forName(template);
            var original = bytes(type);
            redefine(type, careless(original));
            try {
                work.run();
            } finally {
                redefine(type, original);
            }
        } catch (ClassNotFoundException | IOException | UnmodifiableClassException e) {
            throw new IllegalStateException(template, e);
        }
    }

    private static byte[] careless(byte[] original) {
        return ClassFile.of()
                .transformClass(
                        ClassFile.of().parse(original), ClassTransform.transformingMethodBodies((code, element) -> {
                            if (element instanceof InvokeInstruction call
                                    && call.name().equalsString("writeUserContent")
                                    && call.type().equalsString("(Ljava/lang/String;)V")) {
                                code.invokeinterface(call.owner().asSymbol(), "writeContent", call.typeSymbol());
                            } else {
                                code.with(element);
                            }
                        }));
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (var file = type.getResourceAsStream(
                type.getName().substring(type.getPackageName().length() + 1) + ".class")) {
            return Objects.requireNonNull(file, type.getName()).readAllBytes();
        }
    }

    private static void redefine(Class<?> type, byte[] bytes)
            throws ClassNotFoundException, UnmodifiableClassException {
        ByteBuddyAgent.install().redefineClasses(new ClassDefinition(type, bytes));
    }
}
