package org.walkrx.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** The second line: what a rule that slipped past every check could still reach. */
class RuleClassLoaderTest {

    private final ClassLoader loader = new RuleClassLoader(getClass().getClassLoader());

    @AfterEach
    void nothingRan() {
        assertThat(System.getProperty(HostileRulesTest.MARKER)).isNull();
    }

    private boolean isRefused(String statements) {
        String text = """
                package org.walkrx.rulebook;
                import org.walkrx.language.*;
                global Advise advise;
                rule "x" when Patient( ) then %s end
                """.formatted(statements);
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(new Properties(), loader));
        builder.add(ResourceFactory.newByteArrayResource(text.getBytes(StandardCharsets.UTF_8)), ResourceType.DRL);
        return builder.hasErrors();
    }

    @Test
    void offersTheWordsOfTheRules() {
        assertThat(isRefused("advise.refer( Referral.ROUTINE, To.GP, \"x\" ); insert( new Concept( \"y\" ) );"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.setProperty( \"walkrx.hostile\", \"ran\" );",
                "java.lang.System.exit( 1 );",
                "Runtime.getRuntime().exec( \"true\" );",
                "new ProcessBuilder( \"true\" ).start();",
                "new Thread().start();",
                "new java.io.File( \"x\" ).delete();",
                "java.nio.file.Files.size( null );",
                "new java.net.Socket( \"localhost\", 1 );",
                "Class.forName( \"java.lang.System\" ).getMethod( \"gc\" ).invoke( null );",
                "advise.getClass().getClassLoader().loadClass( \"x\" );",
                "java.lang.invoke.MethodHandles.lookup();",
                "new javax.script.ScriptEngineManager();",
                "org.walkrx.rules.RuleBook.bundled();",
                "org.slf4j.LoggerFactory.getLogger( \"x\" );",
                "com.fasterxml.jackson.databind.ObjectMapper m = null;",
                "sun.misc.Unsafe u = null;",
            })
    void hidesWhateverElseThereIs(String statements) {
        assertThat(isRefused(statements)).isTrue();
    }
}
