package heed.routes;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.jspecify.annotations.Nullable;

/// A rule about who may do what, and the house without it: in one method of a running house, each call of the rule is
/// taken out. What it would have answered is `answer`, or nothing.
///
/// @param route the line of the table that must notice
record Mutant(
        String room,
        String type,
        String method,
        String rule,
        @Nullable Boolean answer,
        String route) {

    private static final Instrumentation HOUSE = ByteBuddyAgent.install();

    @Override
    public String toString() {
        return room + ": " + type + "." + method + " without " + rule + "()";
    }

    /// Does this in the house without the rule, and puts the rule back.
    void during(Runnable work) {
        try {
            var mutated = Class.forName("heed." + room + "." + type);
            var original = bytes(mutated);
            redefine(mutated, without(original));
            try {
                work.run();
            } finally {
                redefine(mutated, original);
            }
        } catch (ClassNotFoundException | IOException e) {
            throw new IllegalStateException(toString(), e);
        }
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (var file = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return Objects.requireNonNull(file, type.getName()).readAllBytes();
        }
    }

    private byte[] without(byte[] original) {
        var taken = new AtomicInteger();
        var changed = ClassFile.of()
                .transformClass(
                        ClassFile.of().parse(original),
                        ClassTransform.transformingMethodBodies(
                                it -> it.methodName().equalsString(method), (code, element) -> {
                                    if (element instanceof InvokeInstruction call
                                            && call.name().equalsString(rule)) {
                                        taken.incrementAndGet();
                                        instead(code, call);
                                    } else {
                                        code.with(element);
                                    }
                                }));
        if (taken.get() == 0) {
            throw new IllegalStateException("there is no such rule any more: " + this);
        }
        return changed;
    }

    private void instead(CodeBuilder code, InvokeInstruction call) {
        for (var it : call.typeSymbol().parameterList().reversed()) {
            pop(code, it);
        }
        if (call.opcode() != java.lang.classfile.Opcode.INVOKESTATIC) {
            code.pop();
        }
        var returned = call.typeSymbol().returnType().descriptorString();
        switch (returned) {
            case "V" -> {}
            case "Z" -> code.loadConstant(Boolean.TRUE.equals(answer) ? 1 : 0);
            default -> code.aconst_null();
        }
    }

    private static void pop(CodeBuilder code, ClassDesc it) {
        if (it.descriptorString().equals("J") || it.descriptorString().equals("D")) {
            code.pop2();
        } else {
            code.pop();
        }
    }

    private static void redefine(Class<?> type, byte[] bytes) {
        try {
            HOUSE.redefineClasses(new ClassDefinition(type, bytes));
        } catch (ClassNotFoundException | UnmodifiableClassException e) {
            throw new IllegalStateException(e);
        }
    }
}
