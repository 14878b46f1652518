package org.walkrx;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whatever is public says what it promises. The compiler's own check is too strict for this code: it wants the components
 * of a record described twice, and a tag after "Returns ...".
 */
class CommentsTest {

    @Test
    void everythingPublicHasAComment() throws IOException {
        List<String> silent = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> found = Files.walk(Path.of("src/main/java"))) {
            files = found.filter(file -> file.toString().endsWith(".java")).toList();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree unit : task.parse()) {
                new Scanner(Trees.instance(task), unit, silent).scan(unit, null);
            }
        }

        assertThat(files).hasSizeGreaterThan(100);
        assertThat(silent).isEmpty();
    }

    /** Looks at public types, and within them at what is public. */
    private static final class Scanner extends TreePathScanner<Void, Void> {

        private final Trees trees;
        private final CompilationUnitTree unit;
        private final List<String> silent;

        Scanner(Trees trees, CompilationUnitTree unit, List<String> silent) {
            this.trees = trees;
            this.unit = unit;
            this.silent = silent;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (!isPublic(type.getModifiers())) {
                return null;
            }
            String comment = check(type.getSimpleName().toString());
            if (type.getKind() == Tree.Kind.RECORD) {
                type.getMembers().stream()
                        .filter(VariableTree.class::isInstance)
                        .map(VariableTree.class::cast)
                        .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                        .filter(field -> !comment.contains("@param " + field.getName() + " "))
                        .forEach(field -> silent.add(place(field.getName().toString())));
            }
            return super.visitClass(type, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            if (isPublic(method.getModifiers()) && !overrides && !isGenerated(method)) {
                String comment = check(method.getName().toString());
                method.getParameters().stream()
                        .map(parameter -> parameter.getName().toString())
                        .filter(name -> !comment.contains("@param " + name + " ") && !isCompact(method))
                        .forEach(name -> silent.add(place(name)));
            }
            return null;
        }

        @Override
        public Void visitVariable(VariableTree field, Void nothing) {
            boolean component = getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD
                    && !field.getModifiers().getFlags().contains(Modifier.STATIC);
            if (isPublic(field.getModifiers()) && !component) {
                check(field.getName().toString());
            }
            return null;
        }

        private boolean isPublic(ModifiersTree modifiers) {
            @Nullable TreePath parent = getCurrentPath().getParentPath();
            return modifiers.getFlags().contains(Modifier.PUBLIC)
                    || modifiers.getFlags().contains(Modifier.PROTECTED)
                    || (parent != null && parent.getLeaf().getKind() == Tree.Kind.INTERFACE);
        }

        /** The constructor of a record whose parameters are the record's. */
        private boolean isCompact(MethodTree method) {
            return method.getReturnType() == null
                    && getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
        }

        private boolean isGenerated(MethodTree method) {
            return trees.getSourcePositions().getEndPosition(unit, method) < 0;
        }

        private String check(String name) {
            @Nullable String comment = trees.getDocComment(getCurrentPath());
            if (comment == null || comment.isBlank()) {
                silent.add(place(name));
                return "";
            }
            return comment;
        }

        private String place(String name) {
            return Path.of(unit.getSourceFile().toUri()).getFileName() + ": " + name;
        }
    }
}
