/** Lo que no se debe confundir: exageración, deporte, juegos, cocina, viajes y despedidas de todos los días. */
export const EVERYDAY_ES: Readonly<Record<string, string>> = {
  mask: `
    me despedi|despido de _6 oficina|trabajo|escuela|companeros|profe|aeropuerto|clase|telefono
    prefiero|preferiria|antes morir|morirme|muerto|muerta antes? que|de _3
    matame|matenme|mateme otra|otro|ya|porfa|lunes|reunion|clase
    tasa|tasas|indice|indices|prevencion|estadisticas|numero|causas de|del suicidio|suicidios
    dia|mes|campana|semana|linea|charla _3 prevencion _2 suicidio
    casi lo|la|los|me mato|mata de|por|con|jaja|lol
    me mato|mataron de|en|con|el|la|tres|dos|un|una risa|juego|nivel|jefe|partida|veces|fortnite|chiste|final|tiro|bot
    me mato ese|esa|este|esta|el|la|su|tu
    chiste|meme|cancion|serie|capitulo|video|pelicula|final me mato
    me tiro|lanzo|aviento a|al|en|de|por _3 piscina|alberca|mar|cama|sofa|sillon|agua|paracaidas|bungee|trampolin|cabeza|dormir|ello
    tirarse|tirarme|lanzarse|lanzarme a|al|en|por _2 piscina|alberca|agua|aventura|ruedo|mundo|cama|sofa
    tirarme|tirarse|tiro|tira por la ventana con|si|lol
    cuerda|soga para _3 tendedero|ropa|saltar|escalar|barco|perro|guitarra|carga|columpio|hamaca|escalada
    cuerda|cuerdas de _2 guitarra|violin|escalada
    me cuelgo un|al|jugando rato|telefono
    se suicido @nombre|alfonsina|el|la|un|una
    me cuelgo|cuelgo de|del|la|el|un|en telefono|celular|llamada|cuadro|red|instagram
    en el|la azotea|terraza|balcon|techo|puente|mirador _6 asado|cena|fiesta|amigos|fotos|foto|vista|cerveza|ropa|lavando|atardecer|cafe|plantas|estrellas
    arrancar|comer|matar la|a cabeza|besos
    loco|loca de contenta|contento|alegria|amor
    se muere por
    terminar|acabar con el|la|mi _1 examen|tarea|tesis|proyecto|trabajo|curso|pedido|lista
    terminar|acabar|termine|acabe con @nombre|el|mi|ella novio|novia|pareja|ex
    me pego|pega|pegue en|con|contra el|la|un|una _1 dedo|pie|mesa|esquina|codo|mueble|rodilla|puerta
    gas abierto|prendido _4 cocina|sopa|olla|agua|arroz|tecnico|plomero|gasista
    no pienso bajar _3 precio|brazos|volumen|peso|guardia|ritmo
    vendi|regale|di|reparti _4 {mudo/mudamos/mudanza/viajo/voy a vivir/donacion/navidad/cumpleanos/bebe}`,
};
