package org.xinke.structure;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Every string that stands in a class file: constants, and recipes of concatenations, with a gap where a value goes. */
final class ClassTexts extends ClassVisitor {
    private static final int API = Opcodes.ASM9;

    private final Set<String> texts = new TreeSet<>();

    private ClassTexts() {
        super(API);
    }

    static Set<String> in(byte[] classFile) {
        ClassTexts found = new ClassTexts();
        new ClassReader(classFile).accept(found, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return found.texts;
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String type, @Nullable String generics, @Nullable Object value) {
        add(value);
        return null;
    }

    @Override
    public AnnotationVisitor visitAnnotation(String type, boolean visible) {
        return new Annotated();
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String type, @Nullable String generics, String @Nullable [] thrown) {
        return new Code();
    }

    private void add(@Nullable Object constant) {
        if (constant instanceof String text) {
            texts.add(text);
        } else if (constant instanceof ConstantDynamic dynamic) {
            for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
                add(dynamic.getBootstrapMethodArgument(i));
            }
        }
    }

    private final class Code extends MethodVisitor {
        Code() {
            super(API);
        }

        @Override
        public void visitLdcInsn(Object value) {
            add(value);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String type, Handle bootstrap, Object... arguments) {
            if (name.equals("makeConcatWithConstants")) {
                texts.add(whole(arguments));
            } else {
                for (Object argument : arguments) {
                    add(argument);
                }
            }
        }

        /** The second mark of a recipe stands for a constant that could not be written into it. */
        private String whole(Object... arguments) {
            String recipe = (String) arguments[0];
            for (int i = 1; i < arguments.length; i++) {
                recipe = recipe.replaceFirst(
                        "\u0002", java.util.regex.Matcher.quoteReplacement(String.valueOf(arguments[i])));
            }
            return recipe;
        }
    }

    /** {@code @NamedQuery} and the like. */
    private final class Annotated extends AnnotationVisitor {
        Annotated() {
            super(API);
        }

        @Override
        public void visit(@Nullable String name, Object value) {
            add(value);
        }

        @Override
        public AnnotationVisitor visitAnnotation(@Nullable String name, String type) {
            return this;
        }

        @Override
        public AnnotationVisitor visitArray(@Nullable String name) {
            return this;
        }
    }
}
