import java.nio.file.Path;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * Two Neo4j servers for tests, in one process: HOME PORT OPEN_PORT.
 *
 * The one at PORT asks for a login, the one at OPEN_PORT for none. Prints "ready" when both answer,
 * and ends when its standard input closes, so that it dies with whoever started it.
 */
class Server {
    public static void main(String[] arguments) throws Exception {
        start(Path.of(arguments[0], "login"), Integer.parseInt(arguments[1]), true);
        start(Path.of(arguments[0], "open"), Integer.parseInt(arguments[2]), false);
        System.out.println("ready");
        while (System.in.read() != -1) {}
        System.exit(0);
    }

    static void start(Path home, int port, boolean login) {
        new DatabaseManagementServiceBuilder(home)
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
            .setConfig(GraphDatabaseSettings.auth_enabled, login)
            .build();
    }
}
