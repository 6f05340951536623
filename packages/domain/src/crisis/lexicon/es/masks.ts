/** Giros, juegos, cocina y farmacia: lo que cubren no se lee como riesgo. */
export const MASKS_ES: Readonly<Record<string, string>> = {
  mask: `
    me muero|moria|mori|muriendo|estoy|muerto|muerta|muero|morirse|morirme|morirte|morir|muriendome _1 de risa|ganas|hambre|frio|calor|sueno|vergüenza|verguenza|sed|amor|cansancio|curiosidad|pena|envidia|aburrimiento|ternura|nervios|miedo|alegria|celos|asco|emocion|viejo|vieja
    me muero|moria|muero por|si ver|verte|probar|saber|ir|comer|un|una|conocer|contarte|tu|la|el|no|llegar
    muerto|muerta|muertos|muertas de _1 risa|ganas|hambre|frio|calor|sueno|sed|cansancio|miedo|aburrimiento|verguenza
    matar el|la tiempo|rato|hambre|gusanillo|aburrimiento|curiosidad|mosquito|arana|proceso|jefe
    mata|matan|matando|mato|mataba el|la tiempo|rato|mosquito|arana
    calor|trafico|frio|examen|trabajo|espalda|zapatos|cabeza|pies|dolor|sueno|curiosidad|clase|clases|tacones|lunes|deberes|rodilla|hambre|alergia|gimnasio|espera|resaca|tos|risa|dieta|atasco _4 mata|matando|matan|mato|matar|mataron
    madre|padre|mama|papa|jefe|jefa|profe|profesora|profesor|novia|novio|mujer|marido|hermana|hermano|padres|entrenador _2 va|van|mata|matara|iba a? matar|mata cuando|si|como|por
    me va a matar cuando|si|como|por
    me mata|matara|matan cuando|si|como
    me corte|corto|quemo|quede|queme|cortado|quemado|cortarme|golpee|quemarme _4 cocinando|afeitandome|cocina|pelo|plancha|papel|horno|sarten|afeitar|pelando|picando|cebolla|dedo|sin|querer|afeitarme|jardin|cafe|sol|peluqueria|sopa|flequillo|puntas|unas
    cortarme|corte|corto el|las|los|un pelo|unas|dedo|puntas|flequillo|cabello
    tome|tomo|tomar|tomado|toma|tomarme _2 mis|mi|la|las|el|una|su|sus pastillas|pastilla|medicacion|medicamento|medicina|medicinas|medicamentos _3 desayuno|cena|comida|alergia|cabeza|medico|manana|tension|gripe|resfriado|agua|siempre|noche|doctor|presion
    le pegue|pego|pega|pegue|pegar|pegarle|golpeo|golpee|patee|golpear al? _1 balon|pelota|palo|poste|bola|gol
    me pego|dio|pega un susto|abrazo|beso|grito
    me pega|pego bien|el|un|la|con sol|gripe|resfriado|bajon|cancion|gato|ese|esta
    se me|le quemo|quemaron el|la|los|las arroz|comida|cena|pan|pollo|tortilla|tostadas
    adios a|al|hasta verano|ano|colegio|manana|dieta|lunes|luego
    se acabo el|la|lo _2
    se murio|muere|muriendo mi|la|el _1 bateria|movil|telefono|planta|coche|portatil|ordenador
    hambre|sueno|sed que me muero
    harto|harta|cansado|cansada de? _2 trabajo|lunes|lluvia|deberes|reuniones|estudiar|trafico|calor|correos|frio|tele|mismo
    voy a saltar _3 piscina|trampolin|charco|cuerda|paracaidas|comba|parte|capitulo|anuncio
    saltar la|a|en cuerda|comba|piscina|trampolin|paracaidas|charcos
    vomito|vomite|vomitar|vomitado|vomitando _4 coche|barco|gripe|virus|resaca|bebe|perro|gato|nino|embarazo|mareo|gastroenteritis
    bebo|tomo|beber|tomar|bebiendo|tomando _2 agua|te|cafe|leche|zumo|jugo|cerveza|mate
    recai en|con la|el gripe|resfriado|dulce
    adicto|adicta|enganchado|enganchada a|al|la esta|este|chocolate|serie|cafe|la|el|las|juego|esa _1 serie|chocolate|cafe|series|juego|novela|musica
    historia de|del
    trabajo de _1 historia|clase|ciencias
    llevo sin comer carne|dulces|azucar|gluten|chocolate|pan
    no como carne|gluten|azucar|dulces|pescado|pan|nada|lacteos de?`,
};
