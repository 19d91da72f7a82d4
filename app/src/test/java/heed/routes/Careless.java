package heed.routes;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.UnmodifiableClassException;
import java.util.Objects;
import net.bytebuddy.agent.ByteBuddyAgent;

/// A template that prints words as they are, for as long as a test looks.
final class Careless {

    private Careless() {}

    /// Where words are printed as they are.
    enum Where {
        TEXT,
        ATTRIBUTES
    }

    static void during(String template, Where where, Runnable work) {
        try {
            var type = Class.forName(template);
            var original = bytes(type);
            redefine(type, careless(original, where));
            try {
                work.run();
            } finally {
                redefine(type, original);
            }
        } catch (ClassNotFoundException | IOException | UnmodifiableClassException e) {
            throw new IllegalStateException(template, e);
        }
    }

    private static byte[] careless(byte[] original, Where where) {
        return ClassFile.of()
                .transformClass(
                        ClassFile.of().parse(original),
                        ClassTransform.transformingMethodBodies(CodeTransform.ofStateful(() -> printing(where))));
    }

    /// Before each word a template says in which attribute it stands, or that it stands in none.
    private static CodeTransform printing(Where where) {
        return new CodeTransform() {
            private boolean named;
            private boolean inAttribute;

            @Override
            public void accept(CodeBuilder code, CodeElement element) {
                if (element instanceof ConstantInstruction constant) {
                    named = constant.constantValue() instanceof String;
                }
                if (element instanceof InvokeInstruction call && call.name().equalsString("setContext")) {
                    inAttribute = named;
                }
                if (inAttribute == (where == Where.ATTRIBUTES)
                        && element instanceof InvokeInstruction call
                        && call.name().equalsString("writeUserContent")
                        && call.type().equalsString("(Ljava/lang/String;)V")) {
                    code.invokeinterface(call.owner().asSymbol(), "writeContent", call.typeSymbol());
                } else {
                    code.with(element);
                }
            }
        };
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
